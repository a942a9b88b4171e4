// The control-flow graph of a body: points, branches, and which paths remain
// when some are cut. See Body.h.

#include "checks/analysis/Body.h"

#include "checks/support/Components.h"

using namespace clang;

namespace fanout {

const CFG *Body::graph() const {
  if (GraphTried || TooLarge)
    return Graph.get();
  GraphTried = true;
  CFG::BuildOptions Options;
  Options.AddImplicitDtors = true;
  Options.AddTemporaryDtors = true;
  Options.AddInitializers = true;
  Options.AddCXXDefaultInitExprInCtors = true;
  Options.PruneTriviallyFalseEdges = true;
  Options.setAllAlwaysAdd();
  Graph = CFG::buildCFG(Function, const_cast<Stmt *>(Root), &Context, Options);
  if (Graph)
    indexGraph();
  return Graph.get();
}

const Expr *Body::simpleCondition(const Expr *Condition, bool &Negated) const {
  for (unsigned Steps = 0; Condition && Steps < 64; ++Steps) {
    Condition = Condition->IgnoreParenImpCasts();
    if (const Expr *Value = flagValue(Condition)) {
      Condition = Value;
      continue;
    }
    if (const auto *Cleanups = dyn_cast<ExprWithCleanups>(Condition)) {
      Condition = Cleanups->getSubExpr();
    } else if (const auto *Not = dyn_cast<UnaryOperator>(Condition);
               Not && Not->getOpcode() == UO_LNot) {
      Negated = !Negated;
      Condition = Not->getSubExpr();
    } else if (const auto *Hint = dyn_cast<CallExpr>(Condition);
               Hint &&
               Hint->getBuiltinCallee() == Builtin::BI__builtin_expect) {
      Condition = Hint->getArg(0);
    } else {
      return Condition;
    }
  }
  return nullptr;
}

void Body::rankBlocks() const {
  std::vector<std::vector<unsigned>> Edges(Graph->getNumBlockIDs());
  for (const CFGBlock *Block : *Graph)
    for (const CFGBlock *Next : Block->succs())
      if (Next)
        Edges[Block->getBlockID()].push_back(Next->getBlockID());
  Ranks.resize(Edges.size());
  SeenIn.resize(Edges.size());
  unsigned Rank = 0;
  for (const std::vector<unsigned> &Component : components(Edges)) {
    for (unsigned Block : Component)
      Ranks[Block] = Rank;
    ++Rank;
  }
  Reachable.resize(Edges.size());
  SmallVector<unsigned, 32> Work{Graph->getEntry().getBlockID()};
  Reachable.set(Work.front());
  while (!Work.empty())
    for (unsigned Next : Edges[Work.pop_back_val()])
      if (!Reachable.test(Next)) {
        Reachable.set(Next);
        Work.push_back(Next);
      }
}

void Body::indexGraph() const {
  rankBlocks();
  for (const CFGBlock *Block : *Graph) {
    unsigned Index = 0;
    for (const CFGElement &Element : *Block) {
      if (auto Statement = Element.getAs<CFGStmt>())
        Points.try_emplace(Statement->getStmt(), Point{Block, Index});
      else if (auto Init = Element.getAs<CFGInitializer>())
        Points.try_emplace(Init->getInitializer()->getInit(),
                           Point{Block, Index});
      else if (auto End = Element.getAs<CFGAutomaticObjDtor>())
        Destructions[End->getVarDecl()].push_back({Block, Index});
      ++Index;
    }
    const Stmt *Terminator = Block->getTerminatorStmt();
    if (!Terminator)
      continue;
    if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(Terminator))
      Headers.try_emplace(Terminator,
                          Point{Block, static_cast<unsigned>(Block->size())});
    if (isa_and_nonnull<SwitchStmt>(Terminator))
      Switches.push_back(Block);
    else if (Block->succ_size() == 2)
      addBranches(Block);
  }
}

void Body::addBranches(const CFGBlock *Block) const {
  const auto *Condition =
      dyn_cast_or_null<Expr>(Block->getTerminatorCondition());
  // the graph has a block for each operand of && and ||: this one decides the
  // last
  while (Condition) {
    const auto *Logical =
        dyn_cast<BinaryOperator>(Condition->IgnoreParenImpCasts());
    if (!Logical || !Logical->isLogicalOp())
      break;
    Condition = Logical->getRHS();
  }
  Branch Whole;
  Whole.Block = Block;
  Whole.Condition =
      Condition ? simpleCondition(Condition, Whole.Negated) : nullptr;
  if (!Whole.Condition)
    return;
  // !(a || b) is one value: where it is true, a and b are both false
  SmallVector<Branch, 4> Parts{Whole};
  while (!Parts.empty()) {
    Branch Part = Parts.pop_back_val();
    const auto *Logical = dyn_cast<BinaryOperator>(Part.Condition);
    if (!Logical || !Logical->isLogicalOp()) {
      Branches.push_back(Part);
      continue;
    }
    bool All = Logical->getOpcode() == BO_LAnd; // true says that both are true
    if (!Part.knows(All))
      continue;
    for (const Expr *Operand : {Logical->getLHS(), Logical->getRHS()}) {
      Branch Inner = Part;
      bool Flipped = false;
      Inner.Condition = simpleCondition(Operand, Flipped);
      Inner.Negated = Part.Negated != Flipped;
      Inner.Only = All != Flipped;
      Parts.push_back(Inner);
    }
  }
}

std::optional<Point> Body::point(const Stmt *Node) const {
  graph();
  for (; Node; Node = parent(Node)) {
    auto Found = Points.find(Node);
    if (Found != Points.end())
      return Found->second;
  }
  return std::nullopt;
}

std::optional<Point> Body::header(const Stmt *Loop) const {
  graph();
  auto Found = Headers.find(Loop);
  if (Found == Headers.end())
    return std::nullopt;
  return Found->second;
}

SmallVector<Point, 4> Body::destructions(const VarDecl *Variable) const {
  graph();
  return Destructions.lookup(Variable);
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

static bool endsInThrow(const CFGBlock &Block) {
  for (const CFGElement &Element : Block)
    if (auto Statement = Element.getAs<CFGStmt>())
      if (isa<CXXThrowExpr>(Statement->getStmt()))
        return true;
  return false;
}

bool Body::reaches(Point From, Point To, const Cuts &Without) const {
  bool Found = false;
  unsigned Lowest = Ranks[To.Block->getBlockID()];
  SmallVector<const CFGBlock *, 32> Work;
  ++Search;
  auto FollowEdges = [&](const CFGBlock *Block) {
    if (To.Block == &Graph->getExit() && endsInThrow(*Block))
      return; // that leaves the function without returning
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

} // namespace fanout
