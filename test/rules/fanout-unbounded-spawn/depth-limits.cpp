// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A limit on the depth of a recursion that branches, and limits that are none.

#include <algorithm>
#include <future>
#include <vector>
using It = std::vector<int>::iterator;
#define SORT(NAME, STOP) void NAME(It a, It z, unsigned level) { if (STOP) { std::sort(a, z); return; } It m = a + (z - a) / 2; auto l = std::async(std::launch::async, [=] { NAME(a, m, level + 1); }); NAME(m, z, level + 1); l.get(); }
SORT(b1, z - a < 2 || level >= 3)
SORT(u3, z - a < 64)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static bool serial(long n, unsigned level) { return n <= 64 || level > 60; }
SORT(u4, serial(z - a, level))
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static bool serial5(long n, unsigned level) { return n <= 64 || level > 4; }
SORT(b5, serial5(z - a, level))
