bool loud(int *p) { return p == 0; }
