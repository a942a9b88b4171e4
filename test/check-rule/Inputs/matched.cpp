bool loud(int *p) { return p == 0; }
// CHECK-MESSAGES: :[[@LINE-1]]:33: warning: use nullptr [modernize-use-nullptr]
bool silent(int *p) { return p == nullptr; }
