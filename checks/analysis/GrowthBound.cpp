#include "checks/analysis/GrowthBound.h"

#include "checks/analysis/Bookkeeping.h"
#include "checks/analysis/ConnectionTypes.h"
#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {
namespace {

bool isLocal(const ValueDecl *Decl) {
  const auto *Variable = dyn_cast<VarDecl>(Decl);
  return Variable && !Variable->hasGlobalStorage();
}

/// The class of a member; null for a variable.
const RecordDecl *ownerOf(const ValueDecl *Decl) {
  return dyn_cast<RecordDecl>(Decl->getDeclContext());
}

bool hasMemberOf(const RecordDecl *Whole, const RecordDecl *Part) {
  Whole = Whole->getDefinition();
  return Whole && llvm::any_of(Whole->fields(), [&](const FieldDecl *Field) {
           return llvm::is_contained(recordsIn(Field->getType()), Part);
         });
}

/// True if objects of this class can tell of the pool with this idle list: its
/// own class, one that holds it, and what it holds.
bool isBeside(const RecordDecl *Class, const ValueDecl *List) {
  const RecordDecl *Owner = ownerOf(List);
  if (!Class || !Owner)
    return false;
  Class = cast<RecordDecl>(Class->getCanonicalDecl());
  Owner = cast<RecordDecl>(Owner->getCanonicalDecl());
  if (Class == Owner || Class->Encloses(Owner) || Owner->Encloses(Class) ||
      hasMemberOf(Class, Owner) || hasMemberOf(Owner, Class))
    return true;
  const auto *A = dyn_cast<CXXRecordDecl>(Class),
             *B = dyn_cast<CXXRecordDecl>(Owner);
  return A && B && A->hasDefinition() && B->hasDefinition() &&
         (A->isDerivedFrom(B) || B->isDerivedFrom(A));
}

/// A local variable that counts through something.
bool isIndex(const Expr *Node, const Body &In) {
  const ValueDecl *Decl = readDecl(Node);
  return Decl && isLocal(Decl) &&
         llvm::any_of(In.expressions(), [&](const Expr *Other) {
           int Step = 0;
           const Expr *Counter = changedCounter(Other, Step);
           return Counter && readDecl(Counter) == Decl;
         });
}

/// What a local variable is a copy of: a member, or what a method says.
const Expr *copiedState(const ValueDecl *Decl) {
  const auto *Local = isLocal(Decl) ? dyn_cast<VarDecl>(Decl) : nullptr;
  const Expr *Init =
      Local && !isa<ParmVarDecl>(Local) ? firstValue(Local) : nullptr;
  Init = Init ? stripped(Init) : nullptr;
  return Init && isa<MemberExpr, CXXMemberCallExpr>(Init) ? Init : nullptr;
}

/// The object of compare_exchange_weak and compare_exchange_strong.
const Expr *exchanged(const Expr *Node) {
  const auto *Call = dyn_cast<CXXMemberCallExpr>(Node);
  const CXXMethodDecl *Callee = Call ? Call->getMethodDecl() : nullptr;
  return Callee && Callee->getIdentifier() && isInStd(Callee) &&
                 Callee->getName().starts_with("compare_exchange_")
             ? Call->getImplicitObjectArgument()
             : nullptr;
}

} // namespace

GrowthBound::GrowthBound(const Program &Source, const IdleLists &Idle)
    : Source(Source), Idle(Idle) {
  for (const auto &In : Source.bodies())
    for (const Expr *Node : In->expressions()) {
      int Step = 0;
      const Expr *Counter = changedCounter(Node, Step);
      if (!Counter)
        Counter = exchanged(Node);
      const ValueDecl *Decl = Counter ? readDecl(Counter) : nullptr;
      if (Decl && !isLocal(Decl))
        Counters.insert(Decl);
    }
}

bool GrowthBound::isCounter(const ValueDecl *Decl, const ValueDecl *List,
                            unsigned Depth) const {
  return !isLocal(Decl) && !Idle.isCount(Decl, List) &&
         (Depth == 0 || !ownerOf(Decl) || isBeside(ownerOf(Decl), List));
}

/// if (left_ == 0) throw …; --left_, and if (--left_ < 0) throw …
std::optional<Hold> GrowthBound::countdown(const Expr *Node, const Body &In,
                                           const ValueDecl *List,
                                           unsigned Depth) const {
  int Step = 0;
  const Expr *Counter = changedCounter(Node, Step);
  const ValueDecl *Decl = Counter && Step < 0 ? readDecl(Counter) : nullptr;
  if (!Decl || !isCounter(Decl, List, Depth))
    return std::nullopt;
  auto Asks = [&](const Expr *Condition) {
    bool Found = false;
    if (Condition)
      In.walk(Condition,
              [&](const Expr *Part) { Found |= readDecl(Part) == Decl; });
    return Found;
  };
  const Stmt *Up = In.parent(Node);
  while (Up && isa<CastExpr, ParenExpr>(Up))
    Up = In.parent(Up);
  const auto *Test = dyn_cast_or_null<BinaryOperator>(Up);
  if (!(Test && Test->isComparisonOp()) &&
      llvm::none_of(pathConditions(In, Node), [&](const PathCondition &Path) {
        return Asks(Path.Condition);
      }))
    return std::nullopt;
  return Hold{"counts down " + sourceText(Source.context(), Counter)};
}

/// The state of the pool as a number: a counter, the size of another container,
/// a number that a function of the project gives.
bool GrowthBound::isPoolState(const Expr *Node, const ValueDecl *List,
                              bool CountersOnly, unsigned Depth) const {
  Node = stripped(Node);
  if (const auto *Sum = dyn_cast<BinaryOperator>(Node);
      Sum && Sum->isAdditiveOp()) // used_ + idle_.size()
    return isPoolState(Sum->getLHS(), List, CountersOnly, Depth) ||
           isPoolState(Sum->getRHS(), List, CountersOnly, Depth);
  if (Idle.isSize(Node, List) || !Node->getType()->isIntegerType())
    return false;
  int Step = 0;
  if (const Expr *Counter = changedCounter(Node, Step)) // ++live_ > max_
    Node = stripped(Counter);
  if (const ValueDecl *Decl = readDecl(Node)) {
    if (const Expr *Copied = copiedState(Decl)) // n = live_.load()
      return isPoolState(Copied, List, CountersOnly, Depth);
    if (Idle.isCount(Decl, List) || Counters.contains(Decl))
      return isCounter(Decl, List, Depth);
  }
  return isCalledState(Node, List, CountersOnly, Depth);
}

bool GrowthBound::isCalledState(const Expr *Node, const ValueDecl *List,
                                bool CountersOnly, unsigned Depth) const {
  const auto *Method = dyn_cast<CXXMemberCallExpr>(Node);
  if (!Method)
    return !CountersOnly && Depth == 0 && isa<CallExpr>(Node) &&
           Source.body(cast<CallExpr>(Node)->getDirectCallee());
  const Expr *Object = stripped(Method->getImplicitObjectArgument());
  bool OnSelf = isa<CXXThisExpr>(Object);
  if (CountersOnly) // a result that is compared with an error code
    return !OnSelf && isInStd(Method->getMethodDecl());
  if (OnSelf)
    return Depth == 0 || isBeside(Method->getRecordDecl(), List);
  // what another object says of itself: the level of a logger
  const ValueDecl *Of = storedIn(Object);
  return Of && Of != List &&
         (ownerOf(Of) ? isBeside(ownerOf(Of), List) : !ownerOf(List));
}

std::optional<Hold> GrowthBound::comparison(const BinaryOperator *Test,
                                            const Body &In,
                                            const ValueDecl *List,
                                            unsigned Depth) const {
  if (!Test->isComparisonOp() || isZero(Test->getLHS(), Source.context()) ||
      isZero(Test->getRHS(), Source.context()) || isIndex(Test->getLHS(), In) ||
      isIndex(Test->getRHS(), In) || onlyKeepsBooks(Test, In, Source))
    return std::nullopt;
  bool Equality = Test->isEqualityOp();
  bool Left = isPoolState(Test->getLHS(), List, Equality, Depth);
  if (!Left && !isPoolState(Test->getRHS(), List, Equality, Depth))
    return std::nullopt;
  return Hold{"compares " + sourceText(Source.context(), Test), Test,
              Left ? Test->getRHS() : Test->getLHS(), &In};
}

/// A call of which nothing is seen, but that may hold the caller back: a method
/// of a member of the pool, or a function whose answer decides.
std::string GrowthBound::unseen(const Call &C, const Body &In,
                                const Expr *Create,
                                const ValueDecl *List) const {
  if (!C.Callee || Source.body(C.Callee) || C.Site == Create ||
      In.isWithin(C.Site, Create))
    return "";
  const SourceManager &Sources = Source.context().getSourceManager();
  SourceLocation Loc = Sources.getExpansionLoc(C.Callee->getLocation());
  if (Loc.isInvalid() || Sources.isInSystemHeader(Loc) ||
      isa<CXXConstructorDecl>(C.Callee))
    return "";
  if (C.Object && C.Callee->getReturnType()->isVoidType())
    if (const ValueDecl *Of = storedIn(C.Object); Of && Of != List)
      return "calls " + qualifiedName(C.Callee);
  for (const PathCondition &Path : pathConditions(In, Create))
    if (Path.Condition &&
        (C.Site == Path.Condition || In.isWithin(C.Site, Path.Condition)))
      if (!C.Object || !Idle.comesFrom(C.Object, In, List))
        return "asks " + qualifiedName(C.Callee);
  return "";
}

/// True if the call itself blocks.
bool GrowthBound::inCall(const Call &C, const Body &In, const ValueDecl *List,
                         unsigned Depth, std::vector<Hold> &Found) const {
  const FunctionRow *Row = Source.model().row(C);
  bool Waits =
      Row && Row->Means == Role::Wait && Row->Object.What != Place::Nowhere;
  if (!Waits &&
      !(Row && (Row->Means == Role::Acquire || Row->Means == Role::TryAcquire)))
    return false;
  Found.push_back({"calls " + Row->Name, nullptr, nullptr, &In, Waits});
  for (const Expr *Arg : C.Args)
    if (const Body *Predicate = Waits ? Source.callable(Arg) : nullptr)
      inBody(*Predicate, List, Depth + 1, Found);
  return true;
}

void GrowthBound::inBody(const Body &In, const ValueDecl *List, unsigned Depth,
                         std::vector<Hold> &Found) const {
  for (const Expr *Node : In.expressions()) {
    if (const auto *Test = dyn_cast<BinaryOperator>(Node))
      if (std::optional<Hold> Holds = comparison(Test, In, List, Depth))
        Found.push_back(std::move(*Holds));
    if (std::optional<Hold> Holds = countdown(Node, In, List, Depth))
      Found.push_back(std::move(*Holds));
    std::optional<Call> C = asCall(Node);
    if (!C || inCall(*C, In, List, Depth, Found))
      continue;
    // what a new connection does with itself is no bound of the pool
    bool OfPool = !C->Object || isa<CXXThisExpr>(stripped(C->Object)) ||
                  storedIn(C->Object) || isa<LambdaExpr>(stripped(C->Object));
    if (const Body *Callee = Source.body(C->Callee);
        Callee && OfPool && Depth < 3)
      inBody(*Callee, List, Depth + 1, Found);
  }
}

std::vector<Hold> GrowthBound::holds(const Expr *Create, const Body &In,
                                     const ValueDecl *List) const {
  std::vector<Hold> Found;
  inBody(In, List, 0, Found);
  for (const Expr *Node : In.expressions())
    if (std::optional<Call> C = asCall(Node))
      if (std::string Why = unseen(*C, In, Create, List); !Why.empty())
        Found.push_back({std::move(Why)});
  return Found;
}

} // namespace fanout
