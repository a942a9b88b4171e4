_Bool silent(int *class) { return class == 0; }
