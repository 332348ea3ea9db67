# Pango sets the text of PDF pages in any script; Cairo writes the pages.
third_party_pkg(pango pangocairo)
