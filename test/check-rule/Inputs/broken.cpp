bool silent(int *p) { return p == nullptr; }
no_such_type broken;
