// Settings with which control gets through a function without a slot, and the
// objects that have them. See Operations.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/Initializers.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/Permits.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

/// A flag that says nothing of the work: only constructors set it, and only
/// this function asks it.
static bool isAskedOnlyIn(const Body &In, const FieldDecl *Flag,
                          const Program &P) {
  return Flag && Flag->getType()->isBooleanType() && isSetOnce(Flag, P) &&
         llvm::all_of(P.users(Flag), [&](const Body *User) {
           return User == &In || isa<CXXConstructorDecl>(User->function());
         });
}

static const FieldDecl *ownMember(const Expr *Node) {
  const auto *Member = dyn_cast<MemberExpr>(stripped(Node));
  if (!Member || !isa<CXXThisExpr>(stripped(Member->getBase())))
    return nullptr;
  return dyn_cast<FieldDecl>(Member->getMemberDecl());
}

bool isSwitchedOff(const Operation &Join, const Body &In, const Program &P) {
  bool Joins = Join.Means == Role::Join || Join.Means == Role::JoinAny;
  std::optional<Point> At =
      Joins && In.hasGraph() ? In.point(Join.At) : std::nullopt;
  return At && llvm::any_of(In.branches(), [&](const Branch &B) {
           if (!isAskedOnlyIn(In, ownMember(B.Condition), P))
             return false;
           return llvm::any_of(ArrayRef<bool>{false, true}, [&](bool Value) {
             const CFGBlock *Off = *(B.Block->succ_begin() + B.edge(Value));
             const CFGBlock *On = *(B.Block->succ_begin() + B.edge(!Value));
             return Off && On && !In.reaches(Body::startOf(Off), *At, {}) &&
                    In.reaches(Body::startOf(On), *At, {});
           });
         });
}

/// The setting for which this comparison holds: member == constant.
static std::optional<Exemption> settingOf(const Expr *Condition, bool Holds,
                                          const ASTContext &Context) {
  const Expr *Core = stripped(Condition);
  if (const FieldDecl *Flag = ownMember(Core))
    if (Flag->getType()->isIntegralOrEnumerationType())
      return Exemption{Flag, Holds ? BO_NE : BO_EQ, 0};
  const auto *Compare = dyn_cast<BinaryOperator>(Core);
  if (!Compare || !Compare->isComparisonOp())
    return std::nullopt;
  const Expr *Left = Compare->getLHS(), *Right = Compare->getRHS();
  BinaryOperatorKind Kind = Compare->getOpcode();
  if (!ownMember(Left)) {
    std::swap(Left, Right);
    Kind = BinaryOperator::reverseComparisonOp(Kind);
  }
  Expr::EvalResult Value;
  const FieldDecl *Field = ownMember(Left);
  if (!Field || Right->isValueDependent() ||
      !Right->EvaluateAsInt(Value, Context) ||
      Value.Val.getInt().getSignificantBits() > 64)
    return std::nullopt;
  if (!Holds)
    Kind = BinaryOperator::negateComparisonOp(Kind);
  return Exemption{Field, Kind, Value.Val.getInt().getExtValue()};
}

std::optional<Exemption> exemption(const Cuts &Acquired, const Body &In,
                                   const Program &P) {
  for (const Branch &B : In.branches())
    for (bool Holds : {true, false}) {
      if (!B.knows(Holds))
        continue;
      std::optional<Exemption> Found =
          settingOf(B.Condition, Holds, P.context());
      if (!Found || !isSetOnce(Found->Setting, P))
        continue;
      Cuts Otherwise = Acquired;
      Otherwise.Edges.insert({B.Block, B.edge(Holds)});
      if (!In.reaches(In.entry(), In.exit(), Otherwise))
        return Found;
    }
  return std::nullopt;
}

std::optional<Exemption> exemptionBeside(const Expr *Term,
                                         const Expr *Condition, bool Passes,
                                         const Program &P) {
  const auto *Either = dyn_cast<BinaryOperator>(stripped(Condition));
  if (!Either || Either->getOpcode() != (Passes ? BO_LOr : BO_LAnd))
    return std::nullopt;
  for (const Expr *Other : {Either->getLHS(), Either->getRHS()})
    if (stripped(Other) != Term)
      if (auto Found = settingOf(Other, Passes, P.context());
          Found && isSetOnce(Found->Setting, P))
        return Found;
  return std::nullopt;
}

const Expr *initialiser(const ValueDecl *Object) {
  if (const auto *Variable = dyn_cast<VarDecl>(Object))
    return Variable->getInit();
  const auto *Field = dyn_cast<FieldDecl>(Object);
  const auto *Class =
      Field ? dyn_cast<CXXRecordDecl>(Field->getParent()) : nullptr;
  if (!Class)
    return nullptr;
  const Expr *Found = Field->getInClassInitializer();
  for (const CXXConstructorDecl *Constructor : Class->ctors())
    for (const CXXCtorInitializer *Init : Constructor->inits())
      if (Init->getMember() == Field && Init->isWritten()) {
        if (Found && Found != Init->getInit())
          return nullptr;
        Found = Init->getInit();
      }
  return Found;
}

/// What a constructor, called like this, gives to a member of the object.
static const Expr *valueOf(const FieldDecl *Setting,
                           const CXXConstructorDecl *Made,
                           ArrayRef<const Expr *> Args) {
  const FunctionDecl *Definition = nullptr;
  if (!Made->hasBody(Definition))
    return nullptr;
  const Expr *Init =
      initializerOf(Setting, cast<CXXConstructorDecl>(Definition));
  if (!Init)
    return Setting->getInClassInitializer();
  const Expr *Value = stripped(Init);
  const auto *Ref = dyn_cast<DeclRefExpr>(Value);
  const auto *Parameter = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  if (!Parameter)
    return Value;
  unsigned Index = Parameter->getFunctionScopeIndex();
  const Expr *Arg = Index < Args.size() ? Args[Index] : nullptr;
  const auto *Default = dyn_cast_or_null<CXXDefaultArgExpr>(Arg);
  return Default ? Default->getExpr() : Arg;
}

static const Expr *valueOf(const FieldDecl *Setting,
                           const CXXConstructExpr *Made) {
  return valueOf(Setting, Made->getConstructor(),
                 ArrayRef(Made->getArgs(), Made->getNumArgs()));
}

/// True if the setting with this value makes the exemption.
static bool holdsWith(std::optional<int64_t> Is, const Exemption &Unless) {
  switch (Unless.Compare) {
  case BO_EQ:
    return Is == Unless.With;
  case BO_NE:
    return Is && Is != Unless.With;
  case BO_LT:
    return Is && Is < Unless.With;
  case BO_LE:
    return Is && Is <= Unless.With;
  case BO_GT:
    return Is && Is > Unless.With;
  case BO_GE:
    return Is && Is >= Unless.With;
  default:
    return false;
  }
}

static const CXXRecordDecl *classOf(const FieldDecl *Member) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Member->getParent());
  return Class ? Class->getCanonicalDecl() : nullptr;
}

/// True for `gates.emplace_back(5)` and `optional<Gate> gate(5)`: the library
/// makes objects of the class, and who reads this file does not see with what.
static bool isMadeInside(const Expr *E, const CXXRecordDecl *Class) {
  const auto *Made = dyn_cast<CXXConstructExpr>(E);
  std::optional<Call> C = asCall(E);
  if (!C || !C->Callee || !isInStd(C->Callee) ||
      (Made && (Made->getNumArgs() == 0 ||
                Made->getConstructor()->isCopyOrMoveConstructor())))
    return false;
  const Expr *Holder = Made ? E : C->Object;
  const auto *Owner = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Holder ? Holder->getType().getNonReferenceType()->getAsCXXRecordDecl()
             : nullptr);
  StringRef Name = C->Callee->getIdentifier() ? C->Callee->getName() : "";
  bool Makes = Made || Name.contains("emplace") || Name == "resize" ||
               C->Callee->getOverloadedOperator() == OO_Subscript;
  return Makes && Owner &&
         llvm::any_of(Owner->getTemplateArgs().asArray(),
                      [&](const TemplateArgument &Arg) {
                        return Arg.getKind() == TemplateArgument::Type &&
                               Arg.getAsType()->getAsCXXRecordDecl() &&
                               Arg.getAsType()
                                       ->getAsCXXRecordDecl()
                                       ->getCanonicalDecl() == Class;
                      });
}

/// What the member gets where the expression makes an object of its class; null
/// for what is not seen.
static void addValues(const Expr *E, const FieldDecl *Member, const Program &P,
                      SmallVectorImpl<const Expr *> &Out) {
  if (const auto *Made = dyn_cast<CXXConstructExpr>(E)) {
    const CXXConstructorDecl *Called = Made->getConstructor();
    if (Called->getParent()->getCanonicalDecl() == classOf(Member) &&
        !Called->isCopyOrMoveConstructor())
      return Out.push_back(valueOf(Member, Made));
  }
  std::optional<Call> C = asCall(E);
  bool Seen = false;
  if (C)
    for (const Body *Code : madeBy(*C, P)) // make_unique<Pool>(8)
      if (const auto *Called = dyn_cast<CXXConstructorDecl>(Code->function());
          Called &&
          Called->getParent()->getCanonicalDecl() == classOf(Member)) {
        Out.push_back(valueOf(Member, Called, C->Args));
        Seen = true;
      }
  if (!Seen && isMadeInside(E, classOf(Member)))
    Out.push_back(nullptr);
}

/// The same of objects and members that are declared beside the class.
static void addDeclared(const FieldDecl *Member, const Program &P,
                        SmallVectorImpl<const Expr *> &Out) {
  for (const Decl *D : classOf(Member)->getDeclContext()->decls()) {
    if (const auto *Global = dyn_cast<VarDecl>(D); Global && Global->getInit())
      addValues(stripped(Global->getInit()), Member, P, Out);
    const auto *Other = dyn_cast<CXXRecordDecl>(D);
    if (Other && Other->isThisDeclarationADefinition())
      for (const FieldDecl *Part : Other->fields())
        if (const Expr *Init = Part->getInClassInitializer())
          addValues(stripped(Init), Member, P, Out);
  }
}

std::optional<int64_t> madeValue(const FieldDecl *Member, const Program &P) {
  const CXXRecordDecl *Class = classOf(Member);
  if (!Class || !Member->getType()->isIntegerType() ||
      Member->getAccess() != AS_private ||
      Class->getDefinition()->hasFriends() || !P.isPrivateToFile(Class) ||
      !isSetOnce(Member, P))
    return std::nullopt;
  SmallVector<const Expr *, 4> Values;
  for (const auto &Code : P.bodies())
    for (const Expr *E : Code->expressions())
      addValues(E, Member, P, Values);
  addDeclared(Member, P, Values);
  std::optional<int64_t> Found;
  for (const Expr *Value : Values) {
    std::optional<int64_t> One =
        Value ? constantOf(Value, P.context()) : std::nullopt;
    if (!One || (Found && *Found != *One))
      return std::nullopt;
    Found = One;
  }
  return Found;
}

bool isExempt(const Exemption &Unless, const AccessPath &Object,
              const Program &P) {
  const CXXRecordDecl *Class = classOf(Unless.Setting);
  if (const auto *Own = dyn_cast_or_null<FieldDecl>(Object.Root);
      Own && classOf(Own) == Class)
    return holdsWith(madeValue(Unless.Setting, P), Unless);
  const Expr *Init = Object ? initialiser(Object.Root) : nullptr;
  const auto *Made =
      dyn_cast_or_null<CXXConstructExpr>(Init ? stripped(Init) : nullptr);
  if (!Made || Made->getConstructor()->getParent()->getCanonicalDecl() != Class)
    return false;
  const Expr *Value = valueOf(Unless.Setting, Made);
  return Value && holdsWith(constantOf(Value, P.context()), Unless);
}

} // namespace fanout
