#include "checks/analysis/ExecutorThreads.h"

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Initializers.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {
namespace {

class Makers {
public:
  Makers(const Program &P, Sizes &S, SmallVectorImpl<ExecutorThreads> &Found)
      : P(P), S(S), Found(Found) {}

  void ofObject(const ValueDecl *Object) {
    const auto *Variable = dyn_cast<VarDecl>(Object);
    const Body *Owner = Variable ? P.owner(Variable) : nullptr;
    if (Owner && firstValue(Variable))
      from(firstValue(Variable), *Owner, 0);
    if (Owner)
      configured(Object, *Owner);
    if (const auto *Field = dyn_cast<FieldDecl>(Object))
      ofField(Field);
  }

  /// `editor->writers`: what is assigned to that field of any such object.
  void ofMemberOf(const FieldDecl *Field) {
    OfMember = true;
    if (isSetLater(Field))
      return;
    for (const Body *User : P.users(Field)) {
      for (const Expr *E : User->expressions())
        if (const auto *Plain = dyn_cast<BinaryOperator>(E);
            Plain && Plain->getOpcode() == BO_Assign &&
            accessPath(Plain->getLHS()).last() == Field)
          from(Plain->getRHS(), *User, 0);
      configured(Field, *User);
    }
  }

private:
  /// `g_thread_pool_set_max_threads(editor->writers, 8)`
  bool isSetLater(const FieldDecl *Field) const {
    return llvm::any_of(P.users(Field), [&](const Body *User) {
      return llvm::any_of(User->expressions(), [&](const Expr *E) {
        const FunctionRow *Row = P.model().row(E);
        std::optional<Call> C =
            Row && Row->Means == Role::Configure ? asCall(E) : std::nullopt;
        const Expr *On = C ? C->at(Row->Object) : nullptr;
        return On && Row->Object.What != Place::Result &&
               !isa<UnaryOperator>(stripped(On)) &&
               accessPath(On).last() == Field;
      });
    });
  }

  void add(const Expr *Limit, const Body &In, ArrayRef<int64_t> Unlimited) {
    const Expr *Passed = Maker.At ? argumentFor(Limit, *Maker.At) : nullptr;
    Size Number = Passed ? S.count(Passed, *Maker.In) : S.count(Limit, In);
    if (Maker.At && !Passed && Number.Subject)
      if (AccessPath Outside =
              inCaller(Number.Subject, *Maker.At, In, *Maker.In, P))
        Number.Subject = Outside;
    Found.push_back({Number, meansUnlimited(Number, Unlimited)});
  }

  void ofField(const FieldDecl *Field) {
    const auto *Class = dyn_cast<CXXRecordDecl>(Field->getParent());
    if (!Class)
      return;
    for (const CXXConstructorDecl *Constructor : Class->ctors())
      if (const Body *Code = P.body(Constructor))
        if (const Expr *Init = initializerOf(
                Field, cast<CXXConstructorDecl>(Code->function())))
          from(Init, *Code, 0);
    for (const Body *User : P.users(Field))
      for (const Expr *E : User->expressions())
        if (const Expr *Given = assigned(E, Field))
          from(Given, *User, 0);
  }

  /// `pool_ = std::make_unique<Pool>(n)`, `pool_.emplace(n)` is none.
  static const Expr *assigned(const Expr *E, const FieldDecl *Field) {
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
    const auto *Plain = dyn_cast<BinaryOperator>(E);
    const Expr *Target = nullptr, *Given = nullptr;
    if (Operator && Operator->getOperator() == OO_Equal)
      Target = Operator->getArg(0), Given = Operator->getArg(1);
    else if (Plain && Plain->getOpcode() == BO_Assign)
      Target = Plain->getLHS(), Given = Plain->getRHS();
    AccessPath Path = Target ? accessPath(Target) : AccessPath{};
    return Path.Root == Field && Path.Steps.empty() ? Given : nullptr;
  }

  const TypeRow *executorType(QualType Type) const {
    if (Type->isPointerType())
      Type = Type->getPointeeType();
    const TypeRow *Row = P.model().type(Type);
    return Row && Row->Executor ? Row : nullptr;
  }

  /// `pool_create(&pool, 0, n)`, also in a function that gets `&pool`.
  void configured(const ValueDecl *Object, const Body &In) {
    if (!executorType(Object->getType()))
      return;
    for (const Expr *E : In.expressions()) {
      std::optional<Call> C = asCall(E);
      for (unsigned I = 0; C && I < C->Args.size(); ++I) {
        const auto *Address = dyn_cast<UnaryOperator>(stripped(C->Args[I]));
        if (!Address || Address->getOpcode() != UO_AddrOf ||
            accessPath(Address->getSubExpr()).last() != Object)
          continue;
        const FunctionRow *Row = P.model().row(*C);
        if (isMaker(Row, *C, C->Args[I]))
          add(C->at(Row->Limit), In, Row->Unlimited);
        else if (const Body *Code = P.body(C->Callee);
                 Code && I < Code->function()->getNumParams())
          within([&] { madeAt(Code->function()->getParamDecl(I), *Code); }, *C,
                 In);
      }
    }
  }

  static bool isMaker(const FunctionRow *Row, const Call &C, const Expr *Arg) {
    return Row && Row->Means == Role::Configure &&
           Row->Object.What == Place::Argument && C.at(Row->Limit) &&
           C.at(Row->Object) == Arg;
  }

  /// What the function makes where the parameter points to.
  void madeAt(const ParmVarDecl *Place, const Body &Code) {
    for (const Expr *E : Code.expressions()) {
      std::optional<Call> C = asCall(E);
      const FunctionRow *Row = C ? P.model().row(*C) : nullptr;
      const Expr *Pool = Row ? C->at(Row->Object) : nullptr;
      const auto *Ref = Pool ? dyn_cast<DeclRefExpr>(stripped(Pool)) : nullptr;
      if (Ref && Ref->getDecl() == Place && isMaker(Row, *C, Pool))
        add(C->at(Row->Limit), Code, Row->Unlimited);
    }
  }

  /// Looks into a function with the arguments of one of its calls.
  void within(llvm::function_ref<void()> Look, const Call &At, const Body &In) {
    const CallOf Outer = Maker;
    Maker = {&At, &In};
    Look();
    Maker = Outer;
  }

  void from(const Expr *Made, const Body &In, unsigned Depth) {
    constexpr unsigned MostSteps = 4;
    if (Depth > MostSteps)
      return;
    Made = stripped(Made);
    if (const auto *New = dyn_cast<CXXNewExpr>(Made)) {
      if (const Expr *Init = New->getInitializer())
        from(Init, In, Depth + 1);
      return;
    }
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Made)) {
      const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl());
      if (Variable && P.owner(Variable) == &In && firstValue(Variable))
        from(firstValue(Variable), In, Depth + 1);
      return;
    }
    if (std::optional<Call> C = asCall(Made))
      fromCall(*C, In, Depth);
  }

  void fromCall(const Call &C, const Body &In, unsigned Depth) {
    const TypeRow *Type = P.model().type(C.Site->getType());
    bool Constructs = isa<CXXConstructExpr>(C.Site);
    bool Makes = isStdFunction(C.Callee, {"make_unique", "make_shared"});
    if (!Type && Makes)
      Type = pointee(C.Site->getType());
    if (Type && Type->Executor && (Constructs || Makes)) {
      if (const Expr *Limit = C.at(Type->Limit))
        add(Limit, In, Type->Unlimited);
      return;
    }
    if (const FunctionRow *Row = P.model().row(C);
        Row && Row->Means == Role::Configure &&
        Row->Object.What == Place::Result && C.at(Row->Limit)) {
      if (P.model().type(C.Site->getType()->getPointeeType()))
        add(C.at(Row->Limit), In,
            OfMember ? ArrayRef<int64_t>(Row->Unlimited) : ArrayRef<int64_t>());
      return; // g_thread_pool_new(f, data, n, …)
    }
    if (Constructs) { // unique_ptr<Pool>(new Pool(n))
      if (C.Callee && isInStd(C.Callee) && C.writtenArgs() == 1)
        from(C.Args[0], In, Depth + 1);
      return;
    }
    const Body *Factory = P.body(C.Callee);
    for (const Expr *E :
         Factory ? Factory->returned() : ArrayRef<const Expr *>())
      within([&] { from(E, *Factory, Depth + 1); }, C, In);
  }

  /// The row of what a smart pointer points to.
  const TypeRow *pointee(QualType Type) const {
    const auto *Pointer = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
        Type->getAsCXXRecordDecl());
    if (!Pointer || Pointer->getTemplateArgs().size() == 0 ||
        Pointer->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
      return nullptr;
    return P.model().type(Pointer->getTemplateArgs()[0].getAsType());
  }

  const Program &P;
  Sizes &S;
  SmallVectorImpl<ExecutorThreads> &Found;
  /// The call of the function that is looked into, and where it stands.
  struct CallOf {
    const Call *At = nullptr;
    const Body *In = nullptr;
  };
  CallOf Maker;
  bool OfMember = false; ///< of a variable the body shows what holds last
};

} // namespace

SmallVector<ExecutorThreads, 2> executorThreads(const Expr *Object,
                                                const Program &P, Sizes &S) {
  SmallVector<ExecutorThreads, 2> Found;
  AccessPath Path = accessPath(Object);
  StringRef Steps = Path.Steps;
  while (Steps.consume_back("[]")) // *pool
    ;
  if (Path && Steps.empty())
    Makers(P, S, Found).ofObject(Path.Root);
  else if (const FieldDecl *Field = fieldOf(Object); // also behind a void *
           Field && !isa_and_nonnull<FieldDecl>(Path.Root))
    Makers(P, S, Found).ofMemberOf(Field);
  return Found;
}

} // namespace fanout
