-- SPDX-License-Identifier: GPL-3.0-or-later
-- Several parties of one action may be no known unit: each says its own.
ALTER TABLE progress ADD COLUMN party TEXT;
