bool loud(int *p) { return p == 0; }
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: use nullptr [modernize-use-nullptr]
