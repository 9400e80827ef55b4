/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scale-editor.h"

struct _MucScaleEditor
{
  GObject        parent_instance;

  MucYear       *year;
  MucScaleDraft *original;
  MucScaleDraft *draft;
  GPtrArray     *steps;  /* of MucScaleDraft, as it was before each edit */
  guint          typing; /* what the last edit typed into, 0 for none */
};

G_DEFINE_FINAL_TYPE (MucScaleEditor, muc_scale_editor, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
muc_scale_editor_finalize (GObject *object)
{
  MucScaleEditor *self = MUC_SCALE_EDITOR (object);

  g_clear_object (&self->year);
  g_clear_pointer (&self->original, muc_scale_draft_free);
  g_clear_pointer (&self->draft, muc_scale_draft_free);
  g_ptr_array_unref (self->steps);

  G_OBJECT_CLASS (muc_scale_editor_parent_class)->finalize (object);
}

static void
muc_scale_editor_class_init (MucScaleEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muc_scale_editor_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                          G_TYPE_STRING, G_TYPE_ERROR);
}

static void
muc_scale_editor_init (MucScaleEditor *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_scale_draft_free);
}

/** muc_scale_editor_new: (transfer full): an editor of the scale of @year. */
MucScaleEditor *
muc_scale_editor_new (MucYear *year)
{
  MucScaleEditor *self;

  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  self = g_object_new (MUC_TYPE_SCALE_EDITOR, NULL);
  self->year = g_object_ref (year);
  self->original = muc_scale_draft_new_for_year (year);
  self->draft = muc_scale_draft_copy (self->original);
  return self;
}

/** muc_scale_editor_get_year: (transfer none): the year whose scale it is. */
MucYear *
muc_scale_editor_get_year (MucScaleEditor *self)
{
  g_return_val_if_fail (MUC_IS_SCALE_EDITOR (self), NULL);

  return self->year;
}

/** muc_scale_editor_get_draft: (transfer none): the draft as it is, up to the next change. */
const MucScaleDraft *
muc_scale_editor_get_draft (MucScaleEditor *self)
{
  g_return_val_if_fail (MUC_IS_SCALE_EDITOR (self), NULL);

  return self->draft;
}

/** muc_scale_editor_is_changed: whether the draft is another than the year's scale. */
gboolean
muc_scale_editor_is_changed (MucScaleEditor *self)
{
  g_return_val_if_fail (MUC_IS_SCALE_EDITOR (self), FALSE);

  return !muc_scale_draft_equal (self->draft, self->original);
}

/**
 * muc_scale_editor_begin:
 * @self: an editor
 * @typing: what is being typed into, 0 for another edit: the letters of one text are one step
 *
 * Returns: (transfer none): the draft to be changed, until muc_scale_editor_end()
 */
MucScaleDraft *
muc_scale_editor_begin (MucScaleEditor *self,
                        guint           typing)
{
  g_return_val_if_fail (MUC_IS_SCALE_EDITOR (self), NULL);

  if (typing == 0 || typing != self->typing)
    g_ptr_array_add (self->steps, muc_scale_draft_copy (self->draft));
  self->typing = typing;
  return self->draft;
}

/** muc_scale_editor_end: ends an edit, which is no step where it changed nothing. */
void
muc_scale_editor_end (MucScaleEditor *self)
{
  g_return_if_fail (MUC_IS_SCALE_EDITOR (self) && self->steps->len > 0);

  if (muc_scale_draft_equal (self->draft, self->steps->pdata[self->steps->len - 1]))
    {
      g_ptr_array_set_size (self->steps, self->steps->len - 1);
      self->typing = 0;
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/** muc_scale_editor_refuse: tells that something was not done, and why. */
void
muc_scale_editor_refuse (MucScaleEditor *self,
                         const char     *heading,
                         const GError   *error)
{
  g_return_if_fail (MUC_IS_SCALE_EDITOR (self));
  g_return_if_fail (heading != NULL && error != NULL);

  g_signal_emit (self, signals[SIGNAL_REFUSED], 0, heading, error);
}

/** muc_scale_editor_replace: puts @draft (transfer full) in the place of the one it had. */
void
muc_scale_editor_replace (MucScaleEditor *self,
                          MucScaleDraft  *draft)
{
  g_return_if_fail (MUC_IS_SCALE_EDITOR (self));
  g_return_if_fail (draft != NULL);

  g_ptr_array_add (self->steps, self->draft);
  self->draft = draft;
  self->typing = 0;
  muc_scale_editor_end (self);
}

/** muc_scale_editor_can_undo: whether there is a step to take back. */
gboolean
muc_scale_editor_can_undo (MucScaleEditor *self)
{
  g_return_val_if_fail (MUC_IS_SCALE_EDITOR (self), FALSE);

  return self->steps->len > 0;
}

/** muc_scale_editor_undo: takes the last step back, if there is one. */
void
muc_scale_editor_undo (MucScaleEditor *self)
{
  g_return_if_fail (MUC_IS_SCALE_EDITOR (self));

  if (self->steps->len == 0)
    return;
  muc_scale_draft_free (self->draft);
  self->draft = g_ptr_array_steal_index (self->steps, self->steps->len - 1);
  self->typing = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
