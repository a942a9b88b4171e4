// Declarations of Ceph's src/common/Throttle.h and Finisher.h.
#pragma once
#include <cstdint>
#include <string>

struct Context;
struct CephContext;
struct Throttle {
  Throttle(CephContext *, const std::string &name, int64_t max = 0);
  bool get(int64_t count = 1);
  bool get_or_fail(int64_t count = 1);
  int64_t take(int64_t count = 1);
  int64_t put(int64_t count = 1);
  int64_t get_current() const;
};
struct SimpleThrottle {
  SimpleThrottle(uint64_t max, bool ignore_enoent);
  void start_op();
  void end_op(int r);
  int wait_for_ret();
};
struct C_OrderedThrottle;
struct OrderedThrottle {
  OrderedThrottle(uint64_t max, bool ignore_enoent);
  C_OrderedThrottle *start_op(Context *on_finish);
  void end_op(int r);
  int wait_for_ret();
};
struct Finisher {
  void start();
  void stop();
  void queue(Context *, int r = 0);
  void wait_for_empty();
};
