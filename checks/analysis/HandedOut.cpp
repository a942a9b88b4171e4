#include "checks/analysis/HandedOut.h"

#include "checks/analysis/LiveCount.h"
#include "checks/analysis/Operations.h"

using namespace clang;

namespace fanout {

/// What gives out elements: the object of a method whose code is not here, or
/// the structure that holds the function, as C spells it. Null for others.
static const Expr *giver(const Call &C, const Program &P) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(C.Callee);
  if (Method)
    return Method->isConst() || Method->isStatic() || P.body(Method) ||
                   Method->isInStdNamespace() || P.model().row(C)
               ? nullptr
               : C.Object;
  const auto *Plain = C.Callee ? nullptr : dyn_cast<CallExpr>(C.Site);
  const auto *Member =
      Plain ? dyn_cast<MemberExpr>(stripped(Plain->getCallee())) : nullptr;
  return Member && isa<FieldDecl>(Member->getMemberDecl()) ? Member->getBase()
                                                           : nullptr;
}

/// True for an object that does something when it ends, as a slot does that is
/// given back.
static bool endsItself(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  const CXXDestructorDecl *End =
      Record && Record->hasDefinition() ? Record->getDestructor() : nullptr;
  return End && End->isUserProvided() && !Record->isInStdNamespace();
}

/// The local object or pointer that the argument lets a function fill, or null.
static const VarDecl *filledBy(const Expr *Arg, const Body &In,
                               const Program &P) {
  const auto *Address = dyn_cast<UnaryOperator>(stripped(Arg));
  bool Handed = Address ? Address->getOpcode() == UO_AddrOf
                        : Arg->isLValue() && !Arg->getType().isConstQualified();
  const auto *Ref =
      dyn_cast<DeclRefExpr>(stripped(Address ? Address->getSubExpr() : Arg));
  const auto *Variable =
      Handed && Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Variable || isa<ParmVarDecl>(Variable) || P.owner(Variable) != &In ||
      !Variable->hasLocalStorage())
    return nullptr;
  QualType Type = Variable->getType();
  bool Element = Type->isRecordType() || (Address && Type->isPointerType());
  return Element && !endsItself(Type) ? Variable : nullptr;
}

/// True if the parameter goes on to somebody else, who could give back to it
/// what it has handed out: `[&] { places->put(place); }`.
static bool isHandedOn(const ParmVarDecl *Parameter, const Expr *Asked,
                       const Body &In) {
  auto Around = In.loops(Asked);
  if (Around.empty())
    return false;
  auto Captures = [&](const LambdaExpr *L) {
    return In.isWithin(L, Around.front()) &&
           llvm::any_of(L->captures(), [&](const LambdaCapture &Each) {
             return Each.capturesVariable() &&
                    Each.getCapturedVar() == Parameter;
           });
  };
  auto Passes = [&](const DeclRefExpr *Ref) {
    const Stmt *Up = In.parent(Ref);
    while (isa_and_nonnull<ImplicitCastExpr, ParenExpr>(Up))
      Up = In.parent(Up);
    bool Smart = isa_and_nonnull<CXXOperatorCallExpr>(Up); // reader->
    return !In.isWithin(Ref, Asked) && !Smart &&
           !isa_and_nonnull<MemberExpr>(Up);
  };
  return llvm::any_of(In.lambdas(), Captures) ||
         llvm::any_of(In.references(Parameter, Around.front()), Passes);
}

/// True if the function gives an element: it returns an object, or fills one
/// that it got. A number may be a slot, a pointer a pool's connection.
static bool givesElement(const AccessPath &Counter, const Body &In) {
  const FunctionDecl *Function = In.function();
  QualType Given = Function->getReturnType();
  const auto *Optional = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Given->getAsCXXRecordDecl());
  if (Optional && Optional->isInStdNamespace() &&
      Optional->getTemplateArgs().size() > 0 &&
      Optional->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
    Given = Optional->getTemplateArgs()[0].getAsType();
  if (Given->isRecordType())
    return !endsItself(Given);
  return llvm::any_of(Function->parameters(), [&](const ParmVarDecl *Filled) {
    QualType Type = Filled->getType();
    QualType Into = Type->isPointerType() || Type->isReferenceType()
                        ? Type->getPointeeType()
                        : QualType();
    return !Into.isNull() && !Into.isConstQualified() && Into->isRecordType() &&
           !endsItself(Into) && Filled->getCanonicalDecl() != Counter.Root &&
           !In.references(Filled).empty();
  });
}

/// True if the count is a part of what is handed out, more than a count.
static bool usesCount(const FieldDecl *Counter, const Body &In) {
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    if (!isa<MemberExpr>(E) || fieldOf(E) != Counter)
      return false;
    const Stmt *Up = In.parent(E);
    while (isa_and_nonnull<ImplicitCastExpr, ParenExpr, UnaryOperator>(Up))
      Up = In.parent(Up);
    const auto *Compare = dyn_cast_or_null<BinaryOperator>(Up);
    return isa_and_nonnull<Expr>(Up) && !(Compare && Compare->isComparisonOp());
  });
}

/// True if some code may make the count smaller: it does, or it is not seen.
static bool mayGoDown(const FieldDecl *Counter, const Program &P) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Counter->getParent());
  if (Class && llvm::any_of(Class->methods(), [&](const CXXMethodDecl *Method) {
        return Method->isUserProvided() && !P.body(Method);
      }))
    return true;
  auto Lowers = [&](const Expr *E) {
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    int Step = 0;
    const Expr *Changed = Assign && Assign->getOpcode() == BO_Assign
                              ? Assign->getLHS()
                              : changedCounter(E, Step);
    return Changed && Step <= 0 && fieldOf(Changed) == Counter;
  };
  return llvm::any_of(P.users(Counter), [&](const Body *Code) {
    return llvm::any_of(Code->expressions(), Lowers);
  });
}

bool countsHandedOut(const AccessPath &Counter, const Body &In,
                     const Program &P) {
  const auto *Member = dyn_cast_or_null<FieldDecl>(Counter.last());
  return Member && givesElement(Counter, In) && usesCount(Member, In) &&
         !mayGoDown(Member, P);
}

/// True for a method whose code gives one element after the other and stops at
/// a number that its object got: `if (at_ == rows_) return false; ++at_;`.
static bool countsUpTo(const Call &C, const Program &P) {
  const Body *Code = C.Object && C.Callee ? P.body(C.Callee) : nullptr;
  if (!Code || !Code->hasGraph())
    return false;
  Sizes S(P);
  return llvm::any_of(Code->branches(), [&](const Branch &B) {
    return llvm::any_of(
        counterTests(B.Condition, *Code, P), [&](const CounterTest &Test) {
          return Test.Sign > 0 && countsHandedOut(Test.Counter, *Code, P) &&
                 S.count(Test.Bound, *Code).From != Origin::Constant;
        });
  });
}

std::optional<Size> handedOut(const Call &C, const Body &In, const Program &P) {
  const Expr *Unseen = giver(C, P);
  const Expr *Giver = Unseen ? Unseen : C.Object;
  AccessPath Given = Giver ? accessPath(Giver) : AccessPath{};
  const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(Given.Root);
  bool Whole = Given.Steps.empty() || Given.Steps == "[]";
  if (!Parameter || P.owner(Parameter) != &In || !Whole ||
      In.function()->isMain() || isHandedOn(Parameter, C.Site, In))
    return std::nullopt;
  const bool Counted = !Unseen && countsUpTo(C, P);
  if (!Unseen && !Counted)
    return std::nullopt;
  QualType Answer = C.Site->getType();
  bool Says = P.context().getLangOpts().CPlusPlus ? Answer->isBooleanType()
                                                  : Answer->isIntegerType();
  bool Fills = Says && llvm::any_of(C.Args, [&](const Expr *Arg) {
                 const VarDecl *Element = filledBy(Arg, In, P);
                 return Element && In.references(Element).size() > 1;
               });
  if (!Fills && !(Counted && C.Args.empty()))
    return std::nullopt;
  return Size{Origin::Input, std::nullopt, {}, Giver, ""};
}

} // namespace fanout
