#include "checks/analysis/Summaries.h"

#include "checks/analysis/Initializers.h"

#include "checks/support/Components.h"

using namespace clang;

namespace fanout {

Summaries::Summaries(const Program &P) : P(P), Queues(P) { sort(); }

const Summary &Summaries::of(const Body *B) const {
  static const Summary None;
  auto Found = Known.find(B);
  return Found == Known.end() ? None : Found->second;
}

bool Summaries::sameCycle(const Body &A, const Body &B) const {
  return Cycle.lookup(&A) == Cycle.lookup(&B);
}

/// What a function calls that it is given.
static SmallVector<const Body *, 2>
calledBack(const Call &C, const FunctionRow &Row, const Program &P) {
  if (Row.Means == Role::Source)
    return P.callables(C.at(Row.Completion));
  if (const Expr *Named = C.at(Row.Callable))
    return P.callables(Named);
  for (const Expr *Arg : C.Args)
    if (auto Found = P.callables(Arg); !Found.empty())
      return Found;
  return {};
}

SmallVector<const Body *, 2> Summaries::callees(const Call &C,
                                                const Body &In) const {
  if (const FunctionRow *Row = P.model().row(C);
      Row && (Row->Means == Role::Call || Row->Means == Role::Repeat ||
              (Row->Means == Role::Source && C.at(Row->Completion))))
    return calledBack(C, *Row, P);
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(C.Callee);
  if (Method && Method->isVirtual() && C.Object)
    if (const Body *Made = P.overriderFor(C.Object, Method))
      return {Made};
  if (const Body *Direct = P.body(C.Callee))
    return {Direct};
  if (Method)
    if (const Body *Only = P.onlyOverrider(Method))
      return {Only};
  // a function pointer, a std::function or another wrapper
  const Expr *Called = C.Object;
  if (!C.Callee)
    if (const auto *Plain = dyn_cast<CallExpr>(C.Site))
      Called = Plain->getCallee();
  bool Operator = C.Callee && C.Callee->getOverloadedOperator() == OO_Call;
  if (!Called || (C.Callee && !Operator))
    return {};
  SmallVector<const Body *, 2> Result;
  const auto *Parameter =
      dyn_cast_or_null<ParmVarDecl>(accessPath(Called).Root);
  const auto *Function =
      Parameter ? dyn_cast<FunctionDecl>(Parameter->getDeclContext()) : nullptr;
  if (!Function)
    return P.callables(Called);
  for (const CallSite &Caller : P.callers(Function)) {
    std::optional<Call> Outer = asCall(Caller.Site);
    const Expr *Arg =
        Outer ? Outer->arg(Parameter->getFunctionScopeIndex()) : nullptr;
    const Body *Found = Arg ? P.callable(Arg) : nullptr;
    if (Found && !llvm::is_contained(Result, Found))
      Result.push_back(Found);
  }
  return Result;
}

/// The records that `Type` is or holds: Slot for shared_ptr<Slot>.
static SmallVector<const CXXRecordDecl *, 2> recordsOf(QualType Type) {
  SmallVector<const CXXRecordDecl *, 2> Found;
  const CXXRecordDecl *Record =
      Type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Record)
    return Found;
  Found.push_back(Record);
  if (const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(Record))
    for (const TemplateArgument &Argument :
         Special->getTemplateArgs().asArray())
      if (Argument.getKind() == TemplateArgument::Type)
        if (const CXXRecordDecl *Held =
                Argument.getAsType()->getAsCXXRecordDecl())
          Found.push_back(Held);
  return Found;
}

/// What runs when the objects that an expression gives are made and end.
static SmallVector<const Body *, 2> lifetimes(const Expr *E, const Program &P) {
  SmallVector<const Body *, 2> Found;
  if (!isa<CallExpr, CXXConstructExpr>(E))
    return Found;
  for (const CXXRecordDecl *Record : recordsOf(E->getType())) {
    const CXXRecordDecl *Whole = Record->getDefinition();
    if (!Whole || Whole->isInStdNamespace())
      continue;
    const CXXDestructorDecl *End = Whole->getDestructor();
    if (const Body *Ends = End ? P.body(End) : nullptr)
      Found.push_back(Ends);
    for (const CXXConstructorDecl *Make : constructorsOf(Whole))
      if (const Body *Makes = P.body(Make))
        Found.push_back(Makes);
  }
  return Found;
}

/// The functions that a call starts elsewhere: pthread_create(&t, NULL, run,
/// p).
static SmallVector<const Body *, 1> tasksOf(const Call &C, const Program &P) {
  SmallVector<const Body *, 1> Found;
  const FunctionRow *Row = P.model().row(C);
  if (Row && Row->Means == Role::Spawn)
    for (const Expr *Arg : C.Args)
      if (const Body *Task = P.callable(Arg))
        Found.push_back(Task);
  return Found;
}

/// Also what a body only names, such as the function of a thread: `Named` are
/// edges between components. Members of a cycle of calls stay together.
static std::vector<std::vector<unsigned>>
inOrder(std::vector<std::vector<unsigned>> Components,
        const std::vector<std::vector<unsigned>> &Named) {
  std::vector<std::vector<unsigned>> Result;
  for (std::vector<unsigned> &Group : components(Named)) {
    llvm::sort(Group); // callees come first
    for (unsigned Id : Group)
      Result.push_back(std::move(Components[Id]));
  }
  return Result;
}

void Summaries::sort() {
  auto Bodies = P.bodies();
  llvm::DenseMap<const Body *, unsigned> Number;
  for (unsigned I = 0; I < Bodies.size(); ++I)
    Number[Bodies[I].get()] = I;
  std::vector<std::vector<unsigned>> Edges(Bodies.size()), Names(Bodies.size());
  for (unsigned I = 0; I < Bodies.size(); ++I) {
    for (const Expr *E : Bodies[I]->expressions()) {
      if (std::optional<Call> C = asCall(E)) {
        for (const Body *To : callees(*C, *Bodies[I]))
          Edges[I].push_back(Number[To]);
        for (const Body *To : tasksOf(*C, P))
          Edges[I].push_back(Number[To]);
      }
      const auto *Ref = dyn_cast<DeclRefExpr>(E);
      const auto *Function =
          Ref ? dyn_cast<FunctionDecl>(Ref->getDecl()) : nullptr;
      if (const Body *To = Function ? P.body(Function) : nullptr)
        Names[I].push_back(Number[To]);
      for (const Body *To : lifetimes(E, P))
        Names[I].push_back(Number[To]);
    }
    for (const LambdaExpr *Lambda : Bodies[I]->lambdas())
      if (const Body *To = P.callable(Lambda))
        Edges[I].push_back(Number[To]);
  }
  std::vector<std::vector<unsigned>> Components = components(Edges);
  std::vector<unsigned> ComponentOf(Bodies.size());
  for (unsigned Id = 0; Id < Components.size(); ++Id)
    for (unsigned Member : Components[Id])
      ComponentOf[Member] = Id;
  std::vector<std::vector<unsigned>> Named(Components.size());
  for (const auto *Kind : {&Edges, &Names})
    for (unsigned I = 0; I < Bodies.size(); ++I)
      for (unsigned To : (*Kind)[I])
        if (ComponentOf[To] != ComponentOf[I])
          Named[ComponentOf[I]].push_back(ComponentOf[To]);
  unsigned Id = 0;
  for (std::vector<unsigned> &Component :
       inOrder(std::move(Components), Named)) {
    ++Id;
    llvm::sort(Component);
    for (unsigned Member : Component) {
      const Body *B = Bodies[Member].get();
      Order.push_back(B);
      Cycle[B] = Id;
      if (Component.size() > 1 || llvm::is_contained(Edges[Member], Member))
        Recursive.insert(B);
    }
  }
}

} // namespace fanout
