// Which paths through a body remain when some are cut, and the loops around a
// place. See Body.h.

#include "checks/analysis/Body.h"

using namespace clang;

namespace fanout {

static bool endsInThrow(const CFGBlock &Block) {
  for (const CFGElement &Element : Block)
    if (auto Statement = Element.getAs<CFGStmt>())
      if (isa<CXXThrowExpr>(Statement->getStmt()))
        return true;
  return false;
}

void Body::markReturning() const {
  Returning.resize(Graph->getNumBlockIDs());
  SmallVector<const CFGBlock *, 32> Work{&Graph->getExit()};
  Returning.set(Work.front()->getBlockID());
  while (!Work.empty()) {
    const CFGBlock *Block = Work.pop_back_val();
    for (const CFGBlock *Before : Block->preds()) {
      if (!Before || Returning.test(Before->getBlockID()))
        continue;
      if (Block == &Graph->getExit() && endsInThrow(*Before))
        continue; // that leaves the function without returning
      Returning.set(Before->getBlockID());
      Work.push_back(Before);
    }
  }
}

/// No block of a lower rank has a cut.
unsigned Body::lowestCut(const Cuts &Without) const {
  unsigned Lowest = Ranks.size();
  for (auto [Block, Index] : Without.Points)
    Lowest = std::min(Lowest, Ranks[Block->getBlockID()]);
  for (auto [Block, Index] : Without.Edges)
    Lowest = std::min(Lowest, Ranks[Block->getBlockID()]);
  return Lowest;
}

/// The first cut in a block at `Index` or behind it; none: past the end.
static unsigned firstCut(const CFGBlock *Block, unsigned Index,
                         const Cuts &Without) {
  unsigned None = Block->size() + 1, First = None;
  if (Without.Points.size() < None - Index) {
    for (auto [In, At] : Without.Points)
      if (In == Block && At >= Index)
        First = std::min(First, At);
    return First;
  }
  for (First = Index; First < None; ++First)
    if (Without.Points.contains({Block, First}))
      break;
  return First;
}

/// Walks the elements of a block from `Index`; false when a cut stops the path.
static bool passes(const CFGBlock *Block, unsigned Index, const Point &To,
                   const Cuts &Without, bool &Found) {
  if (Index > Block->size())
    return true;
  unsigned Cut = firstCut(Block, Index, Without);
  Found = Block == To.Block && To.Index >= Index && To.Index <= Cut;
  return !Found && Cut > Block->size();
}

bool Body::reaches(Point From, Point To, const Cuts &Without) const {
  bool Found = false, ToExit = To.Block == &Graph->getExit();
  unsigned Lowest = Ranks[To.Block->getBlockID()];
  unsigned Free = ToExit ? lowestCut(Without) : 0;
  SmallVector<const CFGBlock *, 32> Work;
  ++Search;
  auto FollowEdges = [&](const CFGBlock *Block) {
    if (ToExit && !Returning.test(Block->getBlockID()))
      return;
    if (Ranks[Block->getBlockID()] < Free) { // no cut is ahead
      Found = true;
      return;
    }
    unsigned Index = 0;
    for (const CFGBlock *Next : Block->succs()) {
      bool Leads = Next && Ranks[Next->getBlockID()] >= Lowest &&
                   !Without.Edges.contains({Block, Index});
      if (Leads && SeenIn[Next->getBlockID()] != Search) {
        SeenIn[Next->getBlockID()] = Search;
        Work.push_back(Next);
      }
      ++Index;
    }
  };
  if (passes(From.Block, From.Index + 1, To, Without, Found))
    FollowEdges(From.Block);
  while (!Found && !Work.empty()) {
    const CFGBlock *Block = Work.pop_back_val();
    if (passes(Block, 0, To, Without, Found))
      FollowEdges(Block);
  }
  return Found;
}

const Cuts &Body::ends() const {
  if (!Ends) {
    Ends.emplace();
    for (const CFGBlock *Block : *graph())
      if (Block->hasNoReturnElement())
        for (unsigned I = 0; I < Block->succ_size(); ++I)
          Ends->Edges.insert({Block, I});
  }
  return *Ends;
}

llvm::BitVector Body::entered(const Cuts &Without) const {
  llvm::BitVector Result(Graph->getNumBlockIDs());
  SmallVector<const CFGBlock *, 32> Work{&Graph->getEntry()};
  Result.set(Work.front()->getBlockID());
  while (!Work.empty()) {
    const CFGBlock *Block = Work.pop_back_val();
    if (firstCut(Block, 0, Without) <= Block->size())
      continue;
    for (unsigned I = 0; I < Block->succ_size(); ++I) {
      const CFGBlock *Next = *(Block->succ_begin() + I);
      bool Open = Next && !Without.Edges.contains({Block, I});
      if (!Open || Result.test(Next->getBlockID()))
        continue;
      Result.set(Next->getBlockID());
      Work.push_back(Next);
    }
  }
  return Result;
}

bool Body::isEntered(const llvm::BitVector &Blocks, Point To,
                     const Cuts &Without) const {
  return Blocks.test(To.Block->getBlockID()) &&
         firstCut(To.Block, 0, Without) >= To.Index;
}

bool Body::isReachable(const Stmt *Node) const {
  for (const Stmt *Up = Node; Up; Up = parent(Up))
    if (isa<CXXCatchStmt>(Up))
      return true; // the graph has no edges for exceptions
  std::optional<Point> At = hasGraph() ? point(Node) : std::nullopt;
  return !At || Reachable.test(At->Block->getBlockID());
}

/// True for `do { … } while (0)`, which only groups.
static bool isOnce(const Stmt *Loop) {
  const auto *Do = dyn_cast<DoStmt>(Loop);
  const Expr *Condition = Do ? Do->getCond()->IgnoreParenImpCasts() : nullptr;
  const auto *Number = dyn_cast_or_null<IntegerLiteral>(Condition);
  const auto *Truth = dyn_cast_or_null<CXXBoolLiteralExpr>(Condition);
  return (Number && Number->getValue() == 0) || (Truth && !Truth->getValue());
}

SmallVector<const Stmt *, 4> Body::loops(const Stmt *Node) const {
  SmallVector<const Stmt *, 4> Result;
  for (const Stmt *Child = Node, *Up = parent(Node); Up;
       Child = Up, Up = parent(Up)) {
    if (const auto *For = dyn_cast<ForStmt>(Up)) {
      if (Child != For->getInit())
        Result.push_back(Up);
    } else if (const auto *Range = dyn_cast<CXXForRangeStmt>(Up)) {
      if (Child == Range->getBody() || Child == Range->getLoopVarStmt())
        Result.push_back(Up);
    } else if (isa<WhileStmt, DoStmt>(Up) && !isOnce(Up)) {
      Result.push_back(Up);
    }
  }
  return Result;
}

} // namespace fanout
