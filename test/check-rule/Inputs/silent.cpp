bool silent(int *p) { return p == nullptr; }
