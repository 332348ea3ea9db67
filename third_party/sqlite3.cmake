third_party_pkg(sqlite3 sqlite3)
