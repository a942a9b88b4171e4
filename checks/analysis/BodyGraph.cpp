// The control-flow graph of a body: points and branches. See Body.h.

#include "checks/analysis/Body.h"

#include "checks/analysis/Comparison.h"
#include "checks/analysis/Guards.h"
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

/// What `ok != 0` and `full() == false` ask about a truth, or null; turns
/// `Negated` round for the contrary.
const Expr *Body::comparedTruth(const Expr *Condition, bool &Negated) const {
  std::optional<Comparison> Compare = comparisonOf(Condition, Context);
  if (!Compare || !Compare->isEquality())
    return nullptr;
  const Expr *Asked = Compare->Left->IgnoreParenImpCasts();
  std::optional<int64_t> With = constantOf(Compare->Right, Context);
  bool Truth =
      Asked->getType()->isBooleanType() || isTruth(Asked) || flagValue(Asked);
  if (!Truth || (With != 0 && With != 1))
    return nullptr;
  Negated = Negated != ((Compare->Op == BO_EQ) == (With == 0));
  return Asked;
}

const Expr *Body::simpleCondition(const Expr *Condition, bool &Negated) const {
  for (unsigned Steps = 0; Condition && Steps < 64; ++Steps) {
    Condition = Condition->IgnoreParenImpCasts();
    if (const Expr *Value = flagValue(Condition)) {
      Condition = Value;
      continue;
    }
    if (const Expr *Asked = comparedTruth(Condition, Negated)) {
      Condition = Asked;
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
  markReturning();
}

void Body::indexGraph() const {
  rankBlocks();
  Points.reserve(Order.size());
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

/// The statement of a block of code that decides by this condition, and that
/// block; nothing for the condition of a loop.
static std::pair<const Stmt *, const CompoundStmt *>
statementOf(const Expr *Condition, const Body &In) {
  const Stmt *Child = Condition;
  for (const Stmt *Up = In.parent(Child); Up; Child = Up, Up = In.parent(Up)) {
    if (const auto *Around = dyn_cast<CompoundStmt>(Up))
      return {Child, Around};
    if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(Up))
      break;
  }
  return {nullptr, nullptr};
}

/// What the statement assigns to the flag, and with which operator; or null.
static const Expr *assignedTo(const ValueDecl *Flag, const Stmt *Statement,
                              BinaryOperatorKind &With) {
  if (const auto *Cleanups = dyn_cast<ExprWithCleanups>(Statement))
    Statement = Cleanups->getSubExpr();
  const auto *Assign = dyn_cast<BinaryOperator>(Statement);
  const auto *Target =
      Assign && Assign->isAssignmentOp()
          ? dyn_cast<DeclRefExpr>(Assign->getLHS()->IgnoreParens())
          : nullptr;
  if (!Target || Target->getDecl() != Flag)
    return nullptr;
  With = Assign->getOpcode();
  return Assign->getRHS();
}

/// `start = start && open < most;` right before `if (start)`: where the flag is
/// true, so is the other. The same for `full |= open >= most;` and false.
void Body::addNarrowed(const Branch &Whole,
                       SmallVectorImpl<Branch> &Parts) const {
  const auto *Ref = dyn_cast<DeclRefExpr>(Whole.Condition);
  const auto *Flag = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Flag || !Flag->hasLocalStorage() || !Flag->getType()->isIntegerType() ||
      !isModified(Flag, Root))
    return;
  auto [Statement, Around] = statementOf(Whole.Condition, *this);
  if (!Around)
    return;
  auto Writes = writes(Flag, Around);
  auto Later = llvm::partition_point(Writes, [&](const DeclRefExpr *Write) {
    return Places.lookup(Write) < Places.lookup(Statement);
  });
  if (Later == Writes.begin())
    return;
  const Stmt *Last = *std::prev(Later); // the statement that writes last
  while (parent(Last) != Around)
    Last = parent(Last);
  BinaryOperatorKind With = BO_Assign;
  const Expr *Value = assignedTo(Flag, Last, With);
  const Expr *Core = Value ? Value->IgnoreParenImpCasts() : nullptr;
  const auto *Logical = dyn_cast_or_null<BinaryOperator>(Core);
  Branch Part = Whole;
  if (With == BO_Assign && Logical && Logical->isLogicalOp()) {
    Part.Condition = Logical; // taken apart as any other
    Parts.push_back(Part);
  } else if (Core && (With == BO_AndAssign || With == BO_OrAssign)) {
    bool Flipped = false;
    Part.Condition = simpleCondition(Core, Flipped);
    Part.Negated = Whole.Negated != Flipped;
    Part.Only = (With == BO_AndAssign) != Flipped;
    if (Part.Condition)
      Parts.push_back(Part);
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
  addNarrowed(Whole, Parts);
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

} // namespace fanout
