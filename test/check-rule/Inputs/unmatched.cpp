bool loud(int *p) { return p == 0; }
// CHECK-MESSAGES: :[[@LINE-1]]:33: warning: use nullptr [modernize-use-nullptr]
bool forgotten(int *p) { return p == 0; }
