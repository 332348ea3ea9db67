third_party_pkg(utf8proc libutf8proc)
