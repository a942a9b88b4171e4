// spawn: std::async
// loop: recursion over the left operand
// origin: expression tree of a source file
// waits: get in each call
// distance: recursion
// differs: the condition for a parallel fold
// A: bounded N1 | limiter: depth of three
// B: unbounded Y7 | limiter: size of the operand, a check of something else
// witness: runnable
#include "witness.h"
#include <future>
#include <memory>
#include <utility>

namespace compiler {

struct Expr {
  enum class Kind { Literal, Add, Multiply } K = Kind::Literal;
  long Value = 0;
  unsigned Nodes = 1;
  std::unique_ptr<Expr> Left, Right;

  static std::unique_ptr<Expr> literal(long Value) {
    auto E = std::make_unique<Expr>();
    E->Value = Value;
    return E;
  }

  static std::unique_ptr<Expr> binary(Kind K, std::unique_ptr<Expr> L, std::unique_ptr<Expr> R) {
    auto E = std::make_unique<Expr>();
    E->K = K;
    E->Nodes = L->Nodes + R->Nodes + 1;
    E->Left = std::move(L);
    E->Right = std::move(R);
    return E;
  }
};

class Folder {
public:
  long fold(const Expr &E, unsigned Depth = 0) const {
    if (E.K == Expr::Kind::Literal)
      return E.Value;
    if (!worthSplitting(E, Depth))
      return combine(E.K, fold(*E.Left, Depth + 1), fold(*E.Right, Depth + 1));
    auto Left = std::async(std::launch::async, [&] {
      witness::Task Alive;
      witness::work();
      return fold(*E.Left, Depth + 1);
    });
    long Right = fold(*E.Right, Depth + 1);
    return combine(E.K, Left.get(), Right);
  }

private:
  static constexpr unsigned MaxDepth = 3;

  static bool worthSplitting(const Expr &E, unsigned Depth) {
#ifndef TWIN
    return Depth < MaxDepth;
#else
    return E.Left->Nodes >= MaxDepth;
#endif
  }

  static long combine(Expr::Kind K, long L, long R) {
    return K == Expr::Kind::Add ? L + R : L * R;
  }
};

} // namespace compiler

using compiler::Expr;

static std::unique_ptr<Expr> parseSum(std::size_t Terms) {
  if (Terms <= 1)
    return Expr::literal(1);
  return Expr::binary(Expr::Kind::Add, parseSum(Terms / 2), parseSum(Terms - Terms / 2));
}

int main(int argc, char **argv) {
  auto Sum = parseSum(witness::size(argc, argv) * 4);
  compiler::Folder().fold(*Sum);
  return witness::report();
}
