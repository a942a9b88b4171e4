#include "checks/analysis/InHouseKnobs.h"

#include "checks/analysis/ConnectionTypes.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/SettingOff.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {
namespace {

const FieldDecl *readField(const Expr *Node) {
  return Node ? dyn_cast_or_null<FieldDecl>(readDecl(Node)) : nullptr;
}

/// The member that the release function compares with the size of the list.
const FieldDecl *idleLimit(const ReleaseCap &Drops) {
  const auto *Test = dyn_cast<BinaryOperator>(Drops.Test);
  if (!Test)
    return nullptr;
  const FieldDecl *Left = readField(Test->getLHS());
  const FieldDecl *Right = readField(Test->getRHS());
  return Right ? Right : Left;
}

/// The one comparison that bounds the pool; null if there is more.
const Hold *onlyBound(ArrayRef<Hold> Holds) {
  const Hold *Found = nullptr;
  for (const Hold &H : Holds) {
    if (!H.Test && !H.Waits)
      return nullptr;
    if (!H.Test)
      continue;
    if (!readField(H.Limit) ||
        (Found && readField(Found->Limit) != readField(H.Limit)))
      return nullptr;
    Found = &H;
  }
  return Found;
}

/// Where the values of a member come from: knobs that set it, and its value if
/// none is used.
class Origins {
public:
  Origins(const Program &Source, const RecordDecl *Pool, InHouseKnobs &Into)
      : Source(Source), Pool(Pool), Into(Into) {}

  /// False if something is kept in the member that cannot be told.
  bool add(const FieldDecl *Member, KnobRow Knob) {
    return isOfClass(Member) ? addWrites(Member, Knob, /*IsOption=*/false)
                             : addOption(Member, std::move(Knob));
  }

  /// True if the knobs are all set on objects of one class.
  bool isOnOneObject() const { return Holders.size() == 1; }

  /// The value of the active bound that nobody sets.
  std::optional<int64_t> Default;

private:
  /// True for a member of a pool that is a class: users set it by functions.
  bool isOfClass(const FieldDecl *Member) const {
    const auto *Class = dyn_cast<CXXRecordDecl>(Pool);
    return Class && !Class->isCLike() &&
           Member->getParent()->getCanonicalDecl() == Pool->getCanonicalDecl();
  }

  /// A member of a structure that users of the pool fill.
  bool addOption(const FieldDecl *Member, KnobRow Knob) {
    Knob.Field = qualifiedName(Member);
    const RecordDecl *Owner = Member->getParent();
    bool Known = addWrites(Member, Knob, /*IsOption=*/true);
    Holders.insert(canonical(Owner));
    Into.Row.Knobs.push_back(Knob);
    const auto *Class = dyn_cast<CXXRecordDecl>(Owner);
    if (Knob.Bounds == KnobClass::Active && !Default &&
        (!Class || Class->isAggregate()))
      Default = 0;
    return Known;
  }

  bool addWrites(const FieldDecl *Member, const KnobRow &Knob, bool IsOption) {
    if (const Expr *Init = Member->getInClassInitializer())
      setDefault(Init, Knob);
    for (const auto &In : Source.bodies()) {
      if (const auto *Constructor =
              dyn_cast<CXXConstructorDecl>(In->function()))
        for (const CXXCtorInitializer *Init : Constructor->inits())
          if (Init->getAnyMember() &&
              Init->getAnyMember()->getCanonicalDecl() == Member &&
              !isa<CXXDefaultInitExpr>(Init->getInit()) &&
              !addWrite(Init->getInit(), nullptr, *In, Member, Knob, IsOption))
            return false;
      for (const Expr *Node : In->expressions()) {
        const auto *Assign = dyn_cast<BinaryOperator>(Node);
        if (Assign && Assign->isAssignmentOp() &&
            readDecl(Assign->getLHS()) == Member &&
            !addWrite(Assign->getRHS(), Assign->getLHS(), *In, Member, Knob,
                      IsOption))
          return false;
      }
    }
    return true;
  }

  bool addWrite(const Expr *Value, const Expr *Target, const Body &In,
                const FieldDecl *Member, const KnobRow &Knob, bool IsOption) {
    Value = stripped(Value);
    if (const auto *Read = dyn_cast<DeclRefExpr>(Value))
      if (const auto *Given = dyn_cast<ParmVarDecl>(Read->getDecl()))
        if (isSetter(In, Target, Member))
          return addParameter(Given, Target, In, Member, Knob);
    if (!IsOption) { // open_(options.open)
      const FieldDecl *From = readField(Value);
      return (!Target && setDefault(Value, Knob)) ||
             (From && !isOfClass(From) && addOption(From, Knob));
    }
    if (canonical(classOf(In)) == canonical(Pool))
      return false; // the pool corrects what it is given
    if (Target && !baseParameter(Target))
      return true; // seen as a setting of its own
    Into.Setters.insert(&In);
    return setDefault(Value, Knob);
  }

  /// The class of a method, or null.
  static const RecordDecl *classOf(const Body &In) {
    const auto *Method = dyn_cast<CXXMethodDecl>(In.function());
    return Method ? Method->getParent() : nullptr;
  }

  static const Decl *canonical(const RecordDecl *Record) {
    return Record ? Record->getCanonicalDecl() : nullptr;
  }

  /// True if the function does what it is asked: a method of the class with the
  /// member, or a function that gets or returns such an object.
  bool isSetter(const Body &In, const Expr *Target,
                const FieldDecl *Member) const {
    if (Source.lambda(In) || In.function()->isOverloadedOperator())
      return false;
    if (const RecordDecl *Class = classOf(In))
      return canonical(Class) == canonical(Member->getParent());
    Records Made = recordsIn(In.function()->getReturnType());
    return baseParameter(Target) ||
           llvm::is_contained(Made, canonical(Member->getParent()));
  }

  /// A parameter that is kept as it is.
  bool addParameter(const ParmVarDecl *Given, const Expr *Target,
                    const Body &In, const FieldDecl *Member, KnobRow Knob) {
    Knob.Function = qualifiedName(In.function());
    Knob.Value = Given->getFunctionScopeIndex();
    if (!classOf(In))
      if (const ParmVarDecl *On = baseParameter(Target))
        Knob.Object = On->getFunctionScopeIndex();
    Into.Setters.insert(&In);
    Holders.insert(canonical(Member->getParent()));
    Into.Row.Knobs.push_back(std::move(Knob));
    return true;
  }

  static const ParmVarDecl *baseParameter(const Expr *Target) {
    const auto *Member =
        dyn_cast_or_null<MemberExpr>(Target ? stripped(Target) : nullptr);
    const auto *Base =
        Member ? dyn_cast<DeclRefExpr>(stripped(Member->getBase())) : nullptr;
    return Base ? dyn_cast<ParmVarDecl>(Base->getDecl()) : nullptr;
  }

  bool setDefault(const Expr *Value, const KnobRow &Knob) {
    Expr::EvalResult Result;
    if (Value->isValueDependent() ||
        !Value->getType()->isIntegralOrEnumerationType() ||
        !Value->EvaluateAsInt(Result, Source.context()) ||
        Result.Val.getInt().getSignificantBits() > 63)
      return false;
    if (Knob.Bounds == KnobClass::Active)
      Default = Result.Val.getInt().getExtValue();
    return true;
  }

  const Program &Source;
  const RecordDecl *Pool;
  InHouseKnobs &Into;
  llvm::DenseSet<const Decl *> Holders; ///< classes with the knobs
};

} // namespace

std::optional<InHouseKnobs>
inHouseKnobs(const Program &Source, const Body &Acquire, const Expr *Create,
             const ReleaseCap &Drops, ArrayRef<Hold> Holds) {
  const FieldDecl *Idle = idleLimit(Drops);
  const Hold *Bound = onlyBound(Holds);
  const FieldDecl *Active = Bound ? readField(Bound->Limit) : nullptr;
  const auto *Method = dyn_cast<CXXMethodDecl>(Acquire.function());
  const RecordDecl *Pool = Method ? Method->getParent() : nullptr;
  if (!Idle || !Active || Idle == Active)
    return std::nullopt;
  if (!Pool) // in C: what the idle bound is a member of
    Pool = Idle->getParent();
  InHouseKnobs Found;
  Found.Row.Name = "pool behind '" + qualifiedName(Acquire.function()) + "'";
  KnobRow Keeps, Opens;
  Keeps.Name = Idle->getNameAsString();
  Keeps.Bounds = KnobClass::Idle;
  Opens.Name = Active->getNameAsString();
  Opens.Unlimited = offValues(*Bound, Active, Create, Source.context());
  Origins From(Source, Pool, Found);
  if (!From.add(Idle, Keeps) || !From.add(Active, Opens) ||
      !From.isOnOneObject())
    return std::nullopt;
  if (From.Default && llvm::is_contained(Opens.Unlimited, *From.Default))
    Found.Row.Default = ActiveDefault::Unlimited;
  Found.Row.Why = "it opens a connection whenever none is idle, and '" +
                  sourceText(Source.context(), Bound->Test) +
                  "' holds nobody back";
  Found.Row.Remedy = "set " + Opens.Name + " to what the server can take";
  return Found;
}

} // namespace fanout
