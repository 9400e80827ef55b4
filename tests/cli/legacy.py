# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes Vietnamese as it was written before Unicode."""

LETTERS = ("à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị "
           "ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ").split()
TCVN3 = ("µ ¸ ¶ · ¹ ¨ » ¾ ¼ ½ Æ © Ç Ê È É Ë ® Ì Ð Î Ï Ñ ª Ò Õ Ó Ô Ö × Ý Ø Ü Þ "
         "ß ã á â ä « å è æ ç é ¬ ê í ë ì î ï ó ñ ò ô \u00ad õ ø ö ÷ ù ú ý û ü þ").split(" ")
VNI = ("aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä "
       "ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ "
       "öï yø yù yû yõ î").split()
# In TCVN3 no other letters have capitals.
TCVN3_CAPITALS = dict(zip("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§"))


def encode(text, signs, capitals):
    table = dict(zip(LETTERS, signs))
    return "".join(capitals.get(c) or table.get(c)
                   or (table[c.lower()] if signs is TCVN3 and c.lower() in table
                       else table[c.lower()].upper() if c.lower() in table else c)
                   for c in text)


def tcvn3(text):
    return encode(text, TCVN3, TCVN3_CAPITALS)


def vni(text):
    return encode(text, VNI, {})
