// Declarations of WebKit's WTF (00f03c1f9).
#pragma once
#include <functional>

namespace WTF {
struct Thread {
  static Thread &create(const char *name, std::function<void()> &&);
  int waitForCompletion();
  void detach();
  unsigned uid() const;
};
} // namespace WTF
