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
struct Finisher {
  void queue(Context *);
  void wait_for_empty();
};
