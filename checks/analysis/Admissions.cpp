// Functions whose answer tells whether a slot was taken: `if (live >= k) return
// false; ++live; return true;`. See Operations.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/HandedOut.h"
#include "checks/analysis/Operations.h"

using namespace clang;

namespace fanout {

/// The number that the expression always is; 0 for null and for nullopt.
static std::optional<int64_t> constant(const Expr *Node, ASTContext &Context) {
  if (std::optional<int64_t> Value = constantOf(Node, Context))
    return Value;
  const Expr *Core = stripped(Node);
  const auto *Made = dyn_cast<CXXConstructExpr>(Core);
  if (Made && Made->getNumArgs() == 1) // the optional that is made of nullopt
    Core = stripped(Made->getArg(0));
  const CXXRecordDecl *Record = Core->getType()->getAsCXXRecordDecl();
  bool Nothing =
      Record && Record->isInStdNamespace() &&
      (Record->getName() == "nullopt_t" ||
       (Record->getName() == "optional" && Made && Made->getNumArgs() == 0));
  return Nothing ? std::optional<int64_t>(0) : std::nullopt;
}

namespace {

/// One branch of a function that counts, and what the function returns behind
/// it.
class Admission {
public:
  Admission(const Body &In, const Branch &B, const CounterTest &Test,
            ASTContext &Context)
      : In(In), Context(Context),
        Full(*(B.Block->succ_begin() + B.edge(!Test.WhenTrue))) {
    Room.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
    Both.add(Room);
    Both.Edges.insert({B.Block, B.edge(!Test.WhenTrue)});
  }

  /// What is returned when there is no room, if that is always the same and
  /// nothing else is returned without a look at the counter.
  std::optional<int64_t> refusal() const {
    std::optional<int64_t> Found;
    if (!Full)
      return Found;
    for (const Expr *E : In.returned()) {
      std::optional<Point> At = In.point(E);
      if (!At)
        return std::nullopt;
      if (!In.reaches(Body::startOf(Full), *At, Room))
        continue;
      std::optional<int64_t> Value = constant(E, Context);
      if (!Value)
        Value = flag(E, *At);
      if (!Value || (Found && *Found != *Value))
        return std::nullopt;
      Found = Value;
    }
    for (const Expr *E : In.returned())
      if (constant(E, Context) != Found &&
          In.reaches(In.entry(), *In.point(E), Both))
        return std::nullopt;
    return Found;
  }

private:
  /// `if (live >= k) ok = 0; … return ok;`
  std::optional<int64_t> flag(const Expr *Returned, Point At) const {
    const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Returned));
    const auto *Flag = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (!Flag || !Flag->hasLocalStorage() || isa<ParmVarDecl>(Flag))
      return std::nullopt;
    std::optional<int64_t> Set;
    Cuts Settings;
    for (const DeclRefExpr *Use : In.references(Flag)) {
      const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Use));
      if (!Assign || !Assign->isAssignmentOp() || Assign->getLHS() != Use)
        continue;
      std::optional<Point> Where = In.point(Assign);
      if (!Where || !In.reaches(Body::startOf(Full), *Where, Room))
        continue;
      std::optional<int64_t> Value = constant(Assign->getRHS(), Context);
      if (!Value || (Set && *Set != *Value))
        return std::nullopt;
      Set = Value;
      Settings.add(Where);
    }
    Settings.add(Room);
    if (Set && !In.reaches(Body::startOf(Full), At, Settings))
      return Set;
    return Set || !firstValue(Flag) ? std::nullopt
                                    : constant(firstValue(Flag), Context);
  }

  const Body &In;
  ASTContext &Context;
  const CFGBlock *Full;
  Cuts Room, Both;
};

} // namespace

void OperationCollector::addRefusals(const Body &In, const Branch &B,
                                     const CounterTest &Test,
                                     std::vector<Operation> &Out) const {
  std::optional<int64_t> Refusal =
      Admission(In, B, Test, P.context()).refusal();
  if (!Refusal)
    return;
  Operation Op;
  Op.Means = Role::TryAcquire;
  Op.At = B.Condition;
  Op.Object = Test.Counter;
  Op.Sign = Test.Sign;
  Op.Takes = Test.Sign < 0;
  Op.Slots = Op.Takes ? Test.Counter : accessPath(Test.Bound);
  Op.Refusal = *Refusal;
  Out.push_back(Op);
}

/// True if the condition is the answer of another function.
static bool isAnswer(const Expr *Condition) {
  Condition = stripped(Condition);
  while (const auto *Not = dyn_cast<UnaryOperator>(Condition)) {
    if (Not->getOpcode() != UO_LNot)
      break;
    Condition = stripped(Not->getSubExpr());
  }
  return isa<CallExpr>(Condition);
}

SmallVector<CounterTest, 2> answeredTests(const Body &In, const Program &P) {
  SmallVector<CounterTest, 2> Result;
  SmallVector<bool, 4> Answers;
  for (const Expr *E : In.returned()) {
    std::optional<int64_t> Value = constantOf(E, P.context());
    if (!Value || !E->getType()->isIntegralOrEnumerationType())
      return Result;
    Answers.push_back(*Value != 0);
  }
  bool Tells =
      llvm::is_contained(Answers, true) && llvm::is_contained(Answers, false);
  if (!Tells || !In.hasGraph())
    return Result;
  for (const Branch &B : In.branches()) {
    if (isAnswer(B.Condition)) // would be followed without end
      continue;
    for (CounterTest Test : counterTests(B.Condition, In, P)) {
      bool Changes = llvm::any_of(In.expressions(), [&](const Expr *E) {
        return counterChange(E).Object == Test.Counter;
      });
      if (Changes || Test.Equality || !B.knows(true) || !B.knows(false))
        continue;
      std::optional<int64_t> Refusal =
          Admission(In, B, Test, P.context()).refusal();
      bool Always =
          Refusal && llvm::all_of(In.returned(), [&](const Expr *E) {
            std::optional<int64_t> Value = constantOf(E, P.context());
            return Value == Refusal || (*Value != 0) != (*Refusal != 0);
          });
      if (!Always)
        continue;
      Test.WhenTrue = *Refusal == 0;
      Result.push_back(Test);
    }
  }
  return Result;
}

/// True for a local number: what it counts is over when the function returns.
static bool endsWithCall(const AccessPath &Counter) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Counter.Root);
  return Variable && Variable->hasLocalStorage() &&
         !isa<ParmVarDecl>(Variable) && Counter.Steps.empty() &&
         Variable->getType()->isIntegerType();
}

/// `for (;;) { n = free; if (n > 0 && free.compare_exchange(n, n - 1)) return;
/// }`: nothing gets through the function without a slot.
void OperationCollector::addPassage(const Body &In, const Branch &B,
                                    const CounterTest &Test,
                                    std::vector<Operation> &Out) const {
  Cuts Room;
  Room.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
  bool Known = llvm::any_of(Out, [&](const Operation &Op) {
    return Op.Means == Role::Acquire && Op.Object == Test.Counter;
  });
  if (Known || In.reaches(In.entry(), In.exit(), Room))
    return;
  Out.push_back(acquireOf(B.Condition, Test, Test.WhenTrue));
}

void OperationCollector::addAdmission(const std::vector<Operation> &Own,
                                      const Body &In,
                                      std::vector<Operation> &Out) const {
  bool Answers = !In.function()->getReturnType()->isVoidType();
  SmallVector<std::pair<AccessPath, int>, 4> Counted; // each counter once
  for (const Operation &Op : Own)
    if (std::pair One(Op.Object, Op.Sign); Op.Means == Role::Neutral &&
                                           Op.Sign != 0 &&
                                           !llvm::is_contained(Counted, One))
      Counted.push_back(std::move(One));
  if (!In.hasGraph() || Counted.empty())
    return;
  Sizes S(P);
  for (const Branch &B : In.branches())
    for (const CounterTest &Test : counterTests(B.Condition, In, P)) {
      if (endsWithCall(Test.Counter))
        continue;
      bool Counts =
          llvm::is_contained(Counted, std::pair(Test.Counter, Test.Sign));
      if (!Counts || !B.knows(Test.WhenTrue))
        continue;
      Size Most = Test.Sign < 0 ? Size::fixed(0) : S.count(Test.Bound, In);
      bool Walks = Most.From != Origin::Constant &&
                   (isIndex(Test.Counter, In) ||
                    (Test.Sign > 0 && countsHandedOut(Test.Counter, In, P)));
      if (!Most.bounded() || Walks)
        continue;
      if (Answers)
        addRefusals(In, B, Test, Out);
      else if (!Test.Equality)
        addPassage(In, B, Test, Out);
    }
}

bool countsForMoment(const AccessPath &Counter, const Body &In) {
  Cuts Down;
  SmallVector<Point, 2> Up;
  for (const Expr *E : In.expressions()) {
    Operation Op = counterChange(E);
    std::optional<Point> At =
        Op.Object == Counter && In.hasGraph() ? In.point(E) : std::nullopt;
    if (At && Op.Sign < 0)
      Down.add(At);
    else if (At && Op.Sign > 0)
      Up.push_back(*At);
  }
  return !Up.empty() && !Down.Points.empty() &&
         llvm::none_of(
             Up, [&](Point At) { return In.reaches(At, In.exit(), Down); });
}

/// True if what the expression names is only read: not given another value.
static bool isRead(const Expr *Element, const Body &In) {
  const Stmt *Up = In.parent(Element);
  const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(Up);
  if (Cast && Cast->getCastKind() == CK_LValueToRValue)
    return true;
  const auto *Address = dyn_cast_or_null<UnaryOperator>(Up);
  if (Address && Address->getOpcode() == UO_AddrOf)
    Up = In.parent(Address);
  const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
  return isa_and_nonnull<DeclStmt, MemberExpr, CXXConstructExpr>(Up) ||
         (Assign && Assign->getRHS() == Address && Address);
}

bool isIndex(const AccessPath &Counter, const Body &In) {
  if (!Counter)
    return false;
  bool Reads = false, Down = false;
  for (const Expr *E : In.expressions()) {
    if (Operation Change = counterChange(E); Change.Sign)
      Down |= Change.Sign < 0 && Change.Object == Counter;
    if (const auto *Assign = dyn_cast<BinaryOperator>(E);
        Assign && Assign->getOpcode() == BO_Assign)
      Down |= accessPath(Assign->getLHS()) == Counter;
    const Expr *Index = nullptr;
    if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E))
      Index = Element->getIdx();
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
        Operator && Operator->getOperator() == OO_Subscript &&
        Operator->getNumArgs() > 1)
      Index = Operator->getArg(1);
    Reads |= Index && accessPath(Index) == Counter && isRead(E, In);
  }
  return Reads && !Down;
}

} // namespace fanout
