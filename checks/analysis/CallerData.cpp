// Numbers that tell how much of the caller's data there is. See Sizes.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

/// The parameter at the root of a number.
static const ParmVarDecl *givenNumber(const Expr *Node) {
  AccessPath Path = accessPath(Node);
  const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(Path.Root);
  bool Number =
      Node->getType()->isIntegerType() || Node->getType()->isFloatingType();
  return Number ? Parameter : nullptr;
}

/// The number of `first + number`, the end of a range that begins at `From`;
/// else the end itself.
static const Expr *lengthOrEnd(const Expr *From, const Expr *To) {
  const auto *Sum = dyn_cast<BinaryOperator>(stripped(To));
  AccessPath First = accessPath(From);
  if (!Sum || Sum->getOpcode() != BO_Add || !First)
    return To;
  if (accessPath(Sum->getLHS()) == First)
    return Sum->getRHS();
  return accessPath(Sum->getRHS()) == First ? Sum->getLHS() : To;
}

/// True for a range [From, To) of numbers of which the caller chooses both
/// ends, or one and the length: two parameters, or two fields of one.
bool Sizes::isRangeOfCaller(const Expr *From, const Expr *To, const Body &In) {
  To = lengthOrEnd(From, To);
  const ParmVarDecl *First = givenNumber(From), *Last = givenNumber(To);
  if (!First || !Last || In.function()->isMain() ||
      accessPath(From) == accessPath(To))
    return false;
  bool Fields = !accessPath(From).Steps.empty();
  bool SameKind = Fields == !accessPath(To).Steps.empty();
  if (!SameKind || (Fields && First != Last))
    return false;
  if (Fields || !P.isInternal(In.function()))
    return true;
  return llvm::none_of(P.callers(In.function()), [&](const CallSite &Caller) {
    const Expr *Arg = Caller.argument(Last);
    return !Arg || !count(Arg, *Caller.In).outside();
  });
}

/// True for a pointer or vector of numbers; text is none.
static bool isNumberBuffer(QualType Type) {
  if (Type->isPointerType()) {
    QualType Element = Type->getPointeeType();
    return Element->isArithmeticType() &&
           !Element->isSpecificBuiltinType(BuiltinType::Char_S) &&
           !Element->isSpecificBuiltinType(BuiltinType::Char_U);
  }
  const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
  if (!Special || !Special->isInStdNamespace() ||
      Special->getName() == "basic_string" ||
      Special->getName() == "basic_string_view" ||
      Special->getTemplateArgs().size() == 0 ||
      Special->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return false;
  QualType Element = Special->getTemplateArgs()[0].getAsType();
  if (const auto *Array = Element->getAsArrayTypeUnsafe())
    Element = Array->getElementType();
  return Element->isArithmeticType();
}

/// True for an object that holds numbers and buffers of numbers or texts, and
/// nothing else: an image, a matrix. What carries a text or handles may be
/// settings.
static bool isPlainData(QualType Type) {
  Type = Type.getNonReferenceType();
  if (Type->isPointerType())
    Type = Type->getPointeeType();
  const auto *Record = Type->getAsRecordDecl();
  const RecordDecl *Definition = Record ? Record->getDefinition() : nullptr;
  if (!Definition)
    return false;
  bool Buffer = false;
  for (const FieldDecl *Field : Definition->fields()) {
    QualType Part = Field->getType();
    bool Texts = Part->isPointerType() &&
                 Part->getPointeeType()->isPointerType() &&
                 Part->getPointeeType()->getPointeeType()->isCharType();
    bool Numbers = Texts || isNumberBuffer(Part);
    if (!Numbers && !Part->isArithmeticType())
      return false;
    Buffer |= Numbers;
  }
  return Buffer;
}

bool isHandedOn(const DeclRefExpr *Use, const Body &In) {
  const Stmt *Child = Use, *Up = In.parent(Use);
  while (isa_and_nonnull<ImplicitCastExpr, ParenExpr>(Up))
    Child = Up, Up = In.parent(Up);
  if (const auto *Subscript = dyn_cast_or_null<ArraySubscriptExpr>(Up))
    return Subscript->getIdx() != Child;
  if (const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Up))
    return Operator->getOperator() != OO_Subscript;
  const auto *Binary = dyn_cast_or_null<BinaryOperator>(Up);
  return !Binary ||
         (!Binary->getType()->isPointerType() && !Binary->isComparisonOp());
}

/// True for `y < image->height` around work that is handed the image and y.
bool Sizes::countsDataOfCaller(const Expr *Bound, const ValueDecl *Counter,
                               const Stmt *Loop, const Body &In) {
  AccessPath Number = accessPath(Bound);
  const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(Number.Root);
  const Stmt *Inside = nullptr;
  if (const auto *For = dyn_cast<ForStmt>(Loop))
    Inside = For->getBody();
  else if (const auto *While = dyn_cast<WhileStmt>(Loop))
    Inside = While->getBody();
  if (!Parameter || !Inside || !Counter || Number.Steps.empty() ||
      In.function()->isMain() || !isPlainData(Parameter->getType()))
    return false;
  auto Uses = [&](const Body &Where, const ValueDecl *Variable, bool Alone) {
    const Stmt *Part = &Where == &In ? Inside : Where.root();
    return llvm::any_of(
        Where.references(Variable, Part),
        [&](const DeclRefExpr *R) { return !Alone || isHandedOn(R, Where); });
  };
  bool Data = Uses(In, Parameter, false), Index = Uses(In, Counter, true);
  for (const LambdaExpr *Lambda : In.lambdas())
    if (const Body *Task = P.callable(Lambda);
        Task && In.isWithin(Lambda, Inside)) {
      Data |= Uses(*Task, Parameter, false);
      Index |= Uses(*Task, Counter, false);
    }
  return Data && Index;
}

/// True if one of the loop's rounds asks that object for what it has at the
/// counter: `grid.at(row, column)`.
static bool looksUp(const ParmVarDecl *Object, const ValueDecl *Counter,
                    const Stmt *Loop, const Body &In) {
  return llvm::any_of(In.references(Counter, Loop), [&](const auto *Ref) {
    const Stmt *Up = In.parent(Ref);
    while (isa_and_nonnull<ImplicitCastExpr, ParenExpr, BinaryOperator>(Up))
      Up = In.parent(Up);
    const auto *User = dyn_cast_or_null<CXXMemberCallExpr>(Up);
    return User && !User->getType()->isVoidType() &&
           accessPath(User->getImplicitObjectArgument()).Root == Object;
  });
}

/// True for `r < first + grid.rows()` around `grid.at(r)`.
bool Sizes::looksUpData(const Expr *Bound, const ValueDecl *Counter,
                        const Stmt *Loop, const Body &In) {
  if (!Counter || In.function()->isMain())
    return false;
  bool Found = false;
  In.walk(Bound, [&](const Expr *E) {
    const auto *Member = dyn_cast<MemberExpr>(E);
    const auto *Object = dyn_cast_or_null<ParmVarDecl>(
        Member ? accessPath(Member->getBase()).Root : nullptr);
    const auto *Method =
        Member ? dyn_cast<CXXMethodDecl>(Member->getMemberDecl()) : nullptr;
    bool Seen = !Method || P.body(Method); // else it may tell anything
    Found |= Object && Seen && looksUp(Object, Counter, Loop, In);
  });
  return Found;
}

/// True for `o->part_size` beside `o->length`: another field of the object.
static bool isBeside(const Expr *Node, const AccessPath &Number) {
  AccessPath Other = accessPath(Node);
  return Other && Other.Root == Number.Root && !Other.Steps.empty() &&
         !Number.Steps.empty() && Other != Number;
}

/// True for `(n + 3) / 4`: so many pieces of four.
static bool roundsUp(const BinaryOperator *Node, ASTContext &Context) {
  std::optional<int64_t> By = constantOf(Node->getRHS(), Context);
  const Expr *Added = stripped(Node->getLHS());
  int64_t Plus = 0;
  while (const auto *Sum = dyn_cast<BinaryOperator>(Added)) {
    std::optional<int64_t> One = constantOf(Sum->getRHS(), Context);
    if (!One || !Sum->isAdditiveOp())
      break;
    Plus += Sum->getOpcode() == BO_Add ? *One : -*One;
    Added = stripped(Sum->getLHS());
  }
  return Node->getOpcode() == BO_Div && By && *By > 1 && Plus == *By - 1;
}

/// True if the number of a caller is cut into pieces of a fixed size, so that
/// it tells how much there is to do and not how many shall do it:
/// `(count + 63) / 64`, `count >> 6`.
bool Sizes::isCutIntoPieces(const BinaryOperator *Node, const Size &Number) {
  constexpr int64_t FewestInAPiece = 8, FewestBits = 3;
  const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(Number.Subject.Root);
  const auto *Function =
      Parameter ? dyn_cast<FunctionDecl>(Parameter->getDeclContext()) : nullptr;
  if (!Function || Function->isMain() || Number.From != Origin::Configured)
    return false;
  if (isBeside(Node->getRHS(), Number.Subject) || roundsUp(Node, P.context()))
    return true;
  int64_t By = constantOf(Node->getRHS(), P.context()).value_or(0);
  return By >= (Node->getOpcode() == BO_Shr ? FewestBits : FewestInAPiece);
}

/// True for `for (x = 0; x < width; x += 256)` over a number of the caller.
bool Sizes::stepsOverData(const Size &Number, const ValueDecl *Counter,
                          const Stmt *Loop, const Body &In) {
  constexpr int64_t FewestInAPiece = 4;
  if (!Counter || In.function()->isMain() ||
      !isa_and_nonnull<ParmVarDecl, FieldDecl>(Number.Subject.Root))
    return false;
  return llvm::any_of(In.references(Counter, Loop), [&](const auto *Ref) {
    const auto *Step = dyn_cast_or_null<BinaryOperator>(In.parent(Ref));
    return Step && Step->getOpcode() == BO_AddAssign && Step->getLHS() == Ref &&
           (isBeside(Step->getRHS(), Number.Subject) ||
            constantOf(Step->getRHS(), P.context()).value_or(0) >=
                FewestInAPiece);
  });
}

/// The member that an expression increases as it reads it: next_++.
static const FieldDecl *takenFrom(const Expr *Index) {
  Index = stripped(Index);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Index))
    if (const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl());
        Variable && firstValue(Variable))
      Index = stripped(firstValue(Variable));
  const Expr *Place = nullptr;
  if (const auto *Unary = dyn_cast<UnaryOperator>(Index);
      Unary && Unary->isIncrementOp())
    Place = Unary->getSubExpr();
  std::optional<Call> C = asCall(Index);
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Index);
  if (Operator && Operator->getOperator() == OO_PlusPlus)
    Place = Operator->getArg(0);
  else if (C && C->Object && C->Callee && C->Callee->getIdentifier() &&
           C->Callee->getName() == "fetch_add")
    Place = C->Object;
  const auto *Member = Place ? dyn_cast<MemberExpr>(stripped(Place)) : nullptr;
  return Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
}

/// True if some method gives the member a new value.
static bool isReset(const FieldDecl *Member, const Program &P) {
  return llvm::any_of(P.users(Member), [&](const Body *User) {
    return llvm::any_of(User->expressions(), [&](const Expr *E) {
      const auto *Assign = dyn_cast<BinaryOperator>(E);
      std::optional<Call> C = asCall(E);
      const Expr *Target =
          Assign && Assign->getOpcode() == BO_Assign ? Assign->getLHS()
          : C && C->Callee && C->Object && C->Args.size() == 1 &&
                  (C->Callee->getNameAsString() == "store" ||
                   C->Callee->getOverloadedOperator() == OO_Equal)
              ? C->Object
              : nullptr;
      const auto *Written =
          Target ? dyn_cast<MemberExpr>(stripped(Target)) : nullptr;
      return Written && Written->getMemberDecl()->getCanonicalDecl() ==
                            Member->getCanonicalDecl();
    });
  });
}

bool LocalContents::isWalkedOnce(const FieldDecl *Member) const {
  for (const Body *User : P.users(Member))
    for (const Expr *E : User->expressions()) {
      const Expr *Base = nullptr, *Index = nullptr;
      if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(E))
        Base = Subscript->getBase(), Index = Subscript->getIdx();
      else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
               Operator && Operator->getOperator() == OO_Subscript)
        Base = Operator->getArg(0), Index = Operator->getArg(1);
      const auto *Walked =
          Base ? dyn_cast<MemberExpr>(stripped(Base)) : nullptr;
      if (!Walked || Walked->getMemberDecl()->getCanonicalDecl() !=
                         Member->getCanonicalDecl())
        continue;
      if (const FieldDecl *Next = takenFrom(Index); Next && !isReset(Next, P))
        return true;
    }
  return false;
}

} // namespace fanout
