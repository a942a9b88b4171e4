// The names of container methods. See LocalContents.h.

#include "checks/analysis/LocalContents.h"

using namespace clang;

namespace fanout {

ContainerOp containerOp(const FunctionDecl *Method) {
  static const StringRef Adds[] = {
      "push_back", "emplace_back", "push_front", "emplace_front",
      "insert",    "emplace",      "push",       "try_emplace",
      "append",    "prepend",      "enqueue",    "insert_or_assign",
      "add",       "Add"};
  static const StringRef Removes[] = {"clear",     "pop_back", "pop_front",
                                      "pop",       "erase",    "removeFirst",
                                      "takeFirst", "dequeue",  "extract"};
  static const StringRef Resizes[] = {"resize", "assign"};
  static const StringRef Queries[] = {
      "size",    "empty",        "begin",  "end",           "cbegin",
      "cend",    "rbegin",       "rend",   "front",         "back",
      "at",      "data",         "find",   "count",         "contains",
      "reserve", "capacity",     "length", "shrink_to_fit", "operator[]",
      "top",     "operator bool"};
  if (!Method || !isa<CXXMethodDecl>(Method))
    return ContainerOp::None;
  std::string Name = Method->getDeclName().getAsString();
  if (llvm::is_contained(Adds, Name))
    return ContainerOp::Add;
  if (llvm::is_contained(Removes, Name))
    return ContainerOp::Remove;
  if (llvm::is_contained(Resizes, Name))
    return ContainerOp::Resize;
  if (llvm::is_contained(Queries, Name))
    return ContainerOp::Query;
  return Name == "operator=" || Name == "swap" ? ContainerOp::Replace
                                               : ContainerOp::None;
}

} // namespace fanout
