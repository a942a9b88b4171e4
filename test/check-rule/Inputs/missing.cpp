bool silent(int *p) { return p == nullptr; }
// CHECK-MESSAGES: :[[@LINE-1]]:34: warning: use nullptr [modernize-use-nullptr]
