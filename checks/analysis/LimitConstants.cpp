// Branches that a setting which nothing changes decides. See Limits.h.

#include "checks/analysis/Limits.h"

#include "checks/analysis/FlagWaits.h"
#include "checks/analysis/Guards.h"

using namespace clang;

namespace fanout {
namespace {

/// A variable and the members of it: `opts.procs`.
struct Setting {
  const VarDecl *Variable = nullptr;
  SmallVector<const FieldDecl *, 2> Members; ///< the last first
};

Setting settingIn(const Expr *Node) {
  Setting Found;
  Node = stripped(Node);
  while (const auto *Member = dyn_cast<MemberExpr>(Node)) {
    const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
    if (!Field || Member->isArrow())
      return {};
    Found.Members.push_back(Field);
    Node = stripped(Member->getBase());
  }
  const auto *Ref = dyn_cast<DeclRefExpr>(Node);
  Found.Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Found;
}

/// True if the place is only read: not assigned, and its address not taken.
bool isOnlyRead(const DeclRefExpr *Ref, const Body &In) {
  const Stmt *Up = In.parent(Ref);
  while (isa_and_nonnull<MemberExpr, ParenExpr>(Up))
    Up = In.parent(Up);
  const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(Up);
  return Cast && Cast->getCastKind() == CK_LValueToRValue;
}

bool neverChanges(const VarDecl *Variable, const Program &P) {
  return llvm::all_of(P.bodies(), [&](const auto &Code) {
    return llvm::all_of(
        Code->references(Variable),
        [&](const DeclRefExpr *Ref) { return isOnlyRead(Ref, *Code); });
  });
}

/// The number that a variable of this file, or a member of it, always has.
std::optional<int64_t> fixedValue(const Expr *Node, const Program &P) {
  Setting Asked = settingIn(Node);
  const VarDecl *Variable =
      Asked.Variable ? Asked.Variable->getDefinition() : nullptr;
  if (!Variable || !Variable->hasGlobalStorage() ||
      Variable->isExternallyVisible() || !Variable->getInit() ||
      Variable->getInit()->isValueDependent() ||
      Variable->getType().isVolatileQualified() || !neverChanges(Variable, P))
    return std::nullopt;
  const APValue *Value = Variable->evaluateValue();
  for (const FieldDecl *Member : llvm::reverse(Asked.Members))
    Value = Value && Value->isStruct()
                ? &Value->getStructField(Member->getFieldIndex())
                : nullptr;
  if (!Value || !Value->isInt() || Value->getInt().getSignificantBits() > 64)
    return std::nullopt;
  return Value->getInt().getExtValue();
}

/// True if the program makes an object with another value of the member than
/// the declared one: `Options{.procs = 4}`.
bool isMadeWith(const FieldDecl *Member, const Program &P) {
  return llvm::any_of(P.bodies(), [&](const auto &Code) {
    return llvm::any_of(Code->expressions(), [&](const Expr *E) {
      const auto *List = dyn_cast<InitListExpr>(E);
      const RecordDecl *Record =
          List ? List->getType()->getAsRecordDecl() : nullptr;
      unsigned Index = Member->getFieldIndex();
      return Record && Record->getDefinition() == Member->getParent() &&
             Index < List->getNumInits() &&
             !isa<CXXDefaultInitExpr>(List->getInit(Index));
    });
  });
}

/// True for a part of an object that is made elsewhere: what others may set
/// there is not seen.
bool isOfOther(const MemberExpr *Read, const FieldDecl *Member) {
  const auto *Object = dyn_cast_or_null<VarDecl>(accessPath(Read).Root);
  return Object && Member->getAccess() == AS_public &&
         (isa<ParmVarDecl>(Object) || Object->getType()->isReferenceType() ||
          Object->getType()->isPointerType());
}

/// True if the file has all that could give the member another value: the
/// methods and constructors of its class.
bool isClassSeen(const CXXRecordDecl *Class, bool Const, const Program &P) {
  return llvm::all_of(Class->methods(), [&](const CXXMethodDecl *Method) {
    bool Writes = !Method->isConst() && !Method->isStatic() &&
                  (!Const || isa<CXXConstructorDecl>(Method));
    return !Writes || Method->isImplicit() || Method->isDefaulted() ||
           Method->isDeleted() || P.body(Method);
  });
}

/// The number that a member is declared with, where nothing seen gives it
/// another.
std::optional<int64_t> declaredValue(const Expr *Node, const Program &P) {
  const auto *Read = dyn_cast<MemberExpr>(stripped(Node));
  const auto *Member =
      Read ? dyn_cast<FieldDecl>(Read->getMemberDecl()) : nullptr;
  const Expr *Init = Member ? Member->getInClassInitializer() : nullptr;
  std::optional<int64_t> Value =
      Init ? constantOf(Init, P.context()) : std::nullopt;
  const auto *Class =
      Value ? dyn_cast<CXXRecordDecl>(Member->getParent()) : nullptr;
  if (!Class || isOfOther(Read, Member) || !isSetOnce(Member, P) ||
      isMadeWith(Member, P) ||
      !isClassSeen(Class, Member->getType().isConstQualified(), P))
    return std::nullopt;
  for (const CXXConstructorDecl *Constructor : Class->ctors())
    if (const Body *Code = P.body(Constructor))
      for (const CXXCtorInitializer *Set :
           cast<CXXConstructorDecl>(Code->function())->inits())
        if (Set->isWritten() && Set->getMember() == Member)
          return std::nullopt;
  return Value;
}

/// The number that all calls pass for a parameter that is only read.
std::optional<int64_t> passedValue(const Expr *Node, const Body &In,
                                   const Program &P) {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Node));
  const auto *Parameter = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  if (!Parameter || P.owner(Parameter) != &In ||
      In.isModified(Parameter, In.root()))
    return std::nullopt;
  std::optional<int64_t> Value;
  for (const CallSite &Caller : P.callers(In.function())) {
    const Expr *Arg = Caller.argument(Parameter);
    std::optional<int64_t> One =
        Arg ? constantOf(Arg, P.context()) : std::nullopt;
    if (!One || (Value && *Value != *One))
      return std::nullopt;
    Value = One;
  }
  return Value;
}

} // namespace

std::optional<int64_t> settingValue(const Expr *Node, const Body &In,
                                    const Program &P) {
  if (std::optional<int64_t> Value = fixedValue(Node, P))
    return Value;
  if (std::optional<int64_t> Value = declaredValue(Node, P))
    return Value;
  if (const auto *Read = dyn_cast<MemberExpr>(stripped(Node)))
    if (const auto *Member = dyn_cast<FieldDecl>(Read->getMemberDecl()))
      if (std::optional<int64_t> Value = madeValue(Member, P))
        return Value;
  return passedValue(Node, In, P);
}

/// The value that means that there is no limit, where the branch asks for it:
/// 0 of `max != 0`, -1 of `max < 0`. None if it asks something else.
static std::optional<int64_t> offAsked(const Branch &B,
                                       const ASTContext &Context) {
  std::optional<Comparison> Compare = comparisonOf(B.Condition, Context);
  if (!Compare)
    return isa<BinaryOperator>(stripped(B.Condition)) ? std::nullopt
                                                      : std::optional(0);
  std::optional<int64_t> With = constantOf(Compare->Right, Context);
  if (With != 0)
    return With == -1 && Compare->isEquality() ? With : std::nullopt;
  bool Below = Compare->Op == BO_LT || Compare->Op == BO_GE;
  return Below ? -1 : 0;
}

/// `if (opts.procs && running >= opts.procs)`: where nothing sets opts, the
/// first half is as it was written.
const Cuts &LimitFinder::neverTaken() const {
  if (NeverTaken)
    return *NeverTaken;
  NeverTaken.emplace();
  for (const Branch &B : In.branches()) {
    if (auto First = onlyFirstRound(B, In, P.context());
        First && B.knows(*First))
      NeverTaken->Edges.insert({B.Block, B.edge(*First)});
    std::optional<Comparison> Compare = comparisonOf(B.Condition, P.context());
    const Expr *Asked = Compare ? Compare->Left : B.Condition;
    std::optional<int64_t> Value = settingValue(Asked, In, P);
    if (!Value)
      continue;
    std::optional<bool> Is =
        Compare ? outcome(*Compare, *Value, P.context()) : *Value != 0;
    if (Is && B.knows(!*Is))
      NeverTaken->Edges.insert({B.Block, B.edge(!*Is)});
  }
  return *NeverTaken;
}

/// What a setting may switch off: the bound of a window here, or what owns a
/// limiter that is acquired: `sem_` of `sem_->acquire()`.
llvm::DenseSet<const ValueDecl *> LimitFinder::limits() const {
  llvm::DenseSet<const ValueDecl *> Found;
  for (const BoundedTest &Test : tests())
    if (Test.Test.Bound)
      Found.insert(accessPath(Test.Test.Bound).last());
  for (const Operation *Op : Meaningful)
    if (Op->Means == Role::Acquire) {
      const ValueDecl *Owner = Op->Object.container().last();
      if (Owner && !Owner->getType()->isIntegerType()) // no count of its own
        Found.insert(Owner);
      if (Op->Slots != Op->Object)
        Found.insert(Op->Slots.last()); // active_ < limit_
    }
  Found.erase(nullptr);
  return Found;
}

std::vector<Candidate> LimitFinder::switches() const {
  std::vector<Candidate> Result;
  const llvm::DenseSet<const ValueDecl *> Limits = limits();
  if (Limits.empty())
    return Result;
  for (const Branch &B : In.branches()) {
    std::optional<Comparison> Compare = comparisonOf(B.Condition, P.context());
    const Expr *Asked = Compare ? Compare->Left : B.Condition;
    std::optional<int64_t> Off = offAsked(B, P.context());
    if (!Off || !Limits.contains(accessPath(Asked).last()) ||
        settingValue(Asked, In, P))
      continue;
    std::optional<bool> Is =
        Compare ? outcome(*Compare, *Off, P.context()) : *Off != 0;
    if (!Is)
      continue;
    Candidate C = make(Limiter::Window, B.Condition, {});
    C.Fact.Rejected = "a setting may switch it off";
    C.Unsure = true;
    C.Places.Edges.insert({B.Block, B.edge(*Is)});
    Result.push_back(std::move(C));
  }
  return Result;
}

/// `if (max && running >= max)`: who sets it may have switched the limit off.
/// That is not seen here, and it is no choice of the input.
void LimitFinder::addSwitches(std::vector<Candidate> &Out) const {
  if (!Switches)
    Switches = switches();
  Out.insert(Out.end(), Switches->begin(), Switches->end());
}

void LimitFinder::addNeverTaken(std::vector<Candidate> &Out) const {
  Candidate C;
  C.Joins = true;
  C.Places = neverTaken();
  if (!C.Places.Edges.empty())
    Out.push_back(std::move(C));
}

} // namespace fanout
