#include "checks/analysis/TableMarks.h"

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/LimiterIdentity.h"

using namespace clang;

namespace fanout {

bool TableMark::isSame(const AccessPath &Other) const {
  if (!Other)
    return false;
  if (Other == Path)
    return true;
  const auto *Field = dyn_cast_or_null<FieldDecl>(Path.last());
  return Field && Other.last() == Field && !Other.Steps.empty();
}

bool TableMark::frees(const Expr *Value, ASTContext &Context) const {
  return constantOf(Value, Context) == Free;
}

namespace {

/// A branch that asks for the mark of one slot.
struct Question {
  const Branch *At = nullptr;
  const Expr *Slot = nullptr; ///< the element whose mark it is
  TableMark Mark;
  bool FreeWhen = false;
};

/// The element that the mark belongs to: table[k] of table[k].used.
const Expr *elementOf(const Expr *Mark) {
  Mark = stripped(Mark);
  if (const auto *Star = dyn_cast<UnaryOperator>(Mark);
      Star && Star->getOpcode() == UO_Deref)
    Mark = stripped(Star->getSubExpr()); // *slot
  while (const auto *Member = dyn_cast<MemberExpr>(Mark))
    Mark = stripped(Member->getBase());
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Mark)) // s = &table[k]
    if (const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl());
        Variable && Variable->hasLocalStorage() && firstValue(Variable))
      if (const auto *Address =
              dyn_cast<UnaryOperator>(stripped(firstValue(Variable)));
          Address && Address->getOpcode() == UO_AddrOf)
        Mark = stripped(Address->getSubExpr());
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Mark);
  bool Element = isa<ArraySubscriptExpr>(Mark) ||
                 (Operator && Operator->getOperator() == OO_Subscript);
  return Element ? Mark : nullptr;
}

std::optional<Question> asked(const Branch &B, ASTContext &Context) {
  Question Q;
  Q.At = &B;
  const Expr *Mark = stripped(B.Condition);
  if (const auto *Compare = dyn_cast<BinaryOperator>(Mark)) {
    std::optional<int64_t> With = constantOf(Compare->getRHS(), Context);
    if (!With || !Compare->isComparisonOp())
      return std::nullopt;
    BinaryOperatorKind Op = Compare->getOpcode();
    Q.FreeWhen = Op == BO_EQ || Op == BO_LE || Op == BO_LT;
    Q.Mark.Free = Op == BO_LT ? *With - 1 : *With; // pid < 0: -1
    Mark = stripped(Compare->getLHS());
  }
  Q.Slot = elementOf(Mark);
  Q.Mark.Path = Q.Slot ? accessPath(Mark) : AccessPath{};
  bool Plain = !Mark->getType()->isRecordType();
  return Q.Mark.Path && Plain ? std::optional(Q) : std::nullopt;
}

std::vector<Question> questions(const Body &In, ASTContext &Context) {
  std::vector<Question> Found;
  for (const Branch &B : In.branches())
    if (std::optional<Question> Q = asked(B, Context))
      Found.push_back(*Q);
  return Found;
}

/// True if the table is as long as the program says.
bool isOfFixedTable(const Expr *Slot, const ASTContext &Context) {
  const Expr *Base = nullptr, *Index = nullptr;
  if (const auto *Plain = dyn_cast<ArraySubscriptExpr>(Slot)) {
    Base = Plain->getBase();
    Index = Plain->getIdx();
  } else {
    Base = cast<CXXOperatorCallExpr>(Slot)->getArg(0);
    Index = cast<CXXOperatorCallExpr>(Slot)->getArg(1);
  }
  return isOfFixedLength(Base) || isOneOfFew(Index, Context);
}

/// Looks for what a body has in hand behind a search.
class Search {
public:
  Search(const Body &In, const Program &P) : In(In), P(P) {}

  std::vector<FreeSlot> find();

private:
  Cuts freeEdges(const Question &Like) const;
  void addIndex(const Question &Q, const Stmt *Loop, FreeSlot &Slot) const;
  void addKept(const VarDecl *Kept, FreeSlot &Slot) const;
  void addAssigned(const Question &Q, FreeSlot &Slot) const;
  void addHelpers(std::vector<FreeSlot> &Out) const;

  const Body &In;
  const Program &P;
  std::vector<Question> All;
};

/// Where any branch of the body says that a slot of the table is free.
Cuts Search::freeEdges(const Question &Like) const {
  Cuts Edges;
  for (const Question &Q : All)
    if (Like.Mark.isSame(Q.Mark.Path) && Q.At->knows(Q.FreeWhen))
      Edges.Edges.insert({Q.At->Block, Q.At->edge(Q.FreeWhen)});
  return Edges;
}

/// `if (k == kSlots) return;` behind `for (k = 0; k < kSlots; k++)`.
void Search::addIndex(const Question &Q, const Stmt *Loop,
                      FreeSlot &Slot) const {
  Sizes S(P);
  Guards G(S, P);
  auto Same = [&](const Expr *A, const Expr *B) {
    std::optional<int64_t> Number = constantOf(A, P.context());
    return Number ? Number == constantOf(B, P.context())
                  : accessPath(A) && accessPath(A) == accessPath(B);
  };
  for (const Branch &B : In.branches()) {
    if (!In.isWithin(B.Condition, Loop))
      continue;
    for (const SizeComparison &Ends : G.comparisons(B.Condition)) {
      const ValueDecl *Index = countingVariable(Ends.Subject);
      if (!Index || Ends.Equality || !Ends.WhenTrue ||
          !In.isModified(Index, Loop) || !S.count(Ends.Bound, In).bounded())
        continue;
      Cuts Exits = freeEdges(Q); // and the end of the table
      Exits.Edges.insert({B.Block, B.edge(false)});
      for (const Branch &Asks : In.branches())
        for (const SizeComparison &C : G.comparisons(Asks.Condition)) {
          bool Found = C.Equality ? !C.WhenTrue : C.WhenTrue;
          Point At{Asks.Block, static_cast<unsigned>(Asks.Block->size())};
          if (countingVariable(C.Subject) == Index &&
              Same(C.Bound, Ends.Bound) && !In.isWithin(Asks.Condition, Loop) &&
              Asks.knows(Found) && !In.reaches(*In.header(Loop), At, Exits)) {
            Slot.Found.Edges.insert({Asks.Block, Asks.edge(Found)});
            Slot.Length = Ends.Bound;
          }
        }
    }
  }
}

/// `(kept = f())`: what is kept.
static const Expr *assignedIn(const Expr *Asked) {
  const auto *Assign = dyn_cast<BinaryOperator>(Asked);
  return Assign && Assign->getOpcode() == BO_Assign ? stripped(Assign->getLHS())
                                                    : Asked;
}

/// `if (kept < 0) return;`, `if (!kept)`: the branches that say that there is
/// one.
void Search::addKept(const VarDecl *Kept, FreeSlot &Slot) const {
  for (const Branch &B : In.branches()) {
    const Expr *Asked = assignedIn(stripped(B.Condition));
    bool Found = true;
    if (const auto *Compare = dyn_cast<BinaryOperator>(Asked)) {
      std::optional<int64_t> With = constantOf(Compare->getRHS(), P.context());
      BinaryOperatorKind Op = Compare->getOpcode();
      bool None =
          With && ((Op == BO_LT && *With == 0) || (Op == BO_EQ && *With <= 0));
      bool Some =
          With && ((Op == BO_GE && *With == 0) || (Op == BO_NE && *With <= 0));
      if (!None && !Some)
        continue;
      Found = Some;
      Asked = assignedIn(stripped(Compare->getLHS()));
    } else if (!Asked->getType()->isPointerType()) {
      continue;
    }
    const auto *Ref = dyn_cast<DeclRefExpr>(Asked);
    if (Ref && Ref->getDecl() == Kept && B.knows(Found))
      Slot.Found.Edges.insert({B.Block, B.edge(Found)});
  }
}

/// `slot = k;` or `slot = &table[k];` where the table says that it is free.
void Search::addAssigned(const Question &Q, FreeSlot &Slot) const {
  const Cuts Free = freeEdges(Q);
  llvm::DenseSet<const VarDecl *> Asked;
  for (const Expr *E : In.expressions()) {
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    const auto *Target = Assign && Assign->getOpcode() == BO_Assign
                             ? dyn_cast<DeclRefExpr>(stripped(Assign->getLHS()))
                             : nullptr;
    const auto *Kept = Target ? dyn_cast<VarDecl>(Target->getDecl()) : nullptr;
    if (!Kept || !Kept->hasLocalStorage() || !Asked.insert(Kept).second)
      continue;
    bool Proved = true, Any = false;
    for (const DeclRefExpr *Ref : In.references(Kept)) {
      const auto *Given = dyn_cast_or_null<BinaryOperator>(In.parent(Ref));
      if (!Given || !Given->isAssignmentOp() || Given->getLHS() != Ref ||
          constantOf(Given->getRHS(), P.context()))
        continue;
      std::optional<Point> At = In.point(Given);
      Any = true;
      Proved &= At && !In.reaches(In.entry(), *At, Free);
    }
    if (Proved && Any)
      addKept(Kept, Slot);
  }
}

/// `s = findFree()`, where the helper gives only what it found to be free.
void Search::addHelpers(std::vector<FreeSlot> &Out) const {
  for (const Expr *E : In.expressions()) {
    std::optional<Call> C = asCall(E);
    const Body *Helper = C ? P.body(C->Callee) : nullptr;
    if (!Helper || Helper == &In || !Helper->hasGraph() ||
        isa<CXXConstructExpr>(E))
      continue;
    const VarDecl *Kept = keeperOf(E, In);
    if (!Kept)
      continue;
    Search Inner(*Helper, P);
    Inner.All = questions(*Helper, P.context());
    for (const Question &Q : Inner.All) {
      if (!isOfFixedTable(Q.Slot, P.context()))
        continue;
      const Cuts Free = Inner.freeEdges(Q);
      bool Gives = llvm::all_of(Helper->returned(), [&](const Expr *Value) {
        std::optional<Point> At = Helper->point(Value);
        return constantOf(Value, P.context()) ||
               (At && !Helper->reaches(Helper->entry(), *At, Free));
      });
      FreeSlot Slot{Q.Mark, E, {}, nullptr};
      if (Gives)
        addKept(Kept, Slot);
      if (!Slot.Found.Edges.empty())
        Out.push_back(std::move(Slot));
    }
  }
}

std::vector<FreeSlot> Search::find() {
  std::vector<FreeSlot> Out;
  addHelpers(Out);
  All = questions(In, P.context());
  for (const Question &Q : All) {
    FreeSlot Slot{Q.Mark, Q.At->Condition, {}, nullptr};
    if (isOfFixedTable(Q.Slot, P.context())) {
      Slot.Found = freeEdges(Q);
      addAssigned(Q, Slot);
    }
    for (const Stmt *Loop : In.loops(Q.At->Condition))
      addIndex(Q, Loop, Slot);
    if (!Slot.Found.Edges.empty())
      Out.push_back(std::move(Slot));
  }
  return Out;
}

} // namespace

std::vector<FreeSlot> freeSlots(const Body &In, const Program &P) {
  return In.hasGraph() ? Search(In, P).find() : std::vector<FreeSlot>();
}

} // namespace fanout
