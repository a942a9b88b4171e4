// Declarations of google-cloud-cpp (02346e1).
#pragma once
namespace google::cloud {
inline namespace v1 {
template <class T> struct future {
  T get();
  void wait() const;
  bool valid() const;
};
} // namespace v1
namespace bigtable {
struct Mutation {};
struct Table {
  int Apply(Mutation);
  future<int> AsyncApply(Mutation);
};
} // namespace bigtable
} // namespace google::cloud
