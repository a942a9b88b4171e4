#include "checks/analysis/Handles.h"

#include "checks/analysis/Initializers.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/Summaries.h"

using namespace clang;

namespace fanout {
namespace {

class Follower {
public:
  Follower(const Body &In, const Program &P, HandleFlow &Flow)
      : In(In), P(P), Model(P.model()), Flow(Flow) {}

  void follow(const Expr *Value, unsigned Depth);
  void moves(const VarDecl *Variable, unsigned Depth);

private:
  /// What the expression around does with the value; true: go on with its
  /// value.
  bool step(const Expr *Child, const Expr *Up, unsigned Depth);
  bool stepCall(const Expr *Child, const Call &C, unsigned Depth);
  bool enter(const Expr *Child, const Call &C, unsigned Depth);
  void statement(const Stmt *Up, const Expr *Child, unsigned Depth);
  void hold(const AccessPath &Path) {
    if (Path)
      Flow.Holders.push_back(Path.container());
  }

  const Body &In;
  const Program &P;
  const CallModel &Model;
  HandleFlow &Flow;
};

/// True if every way through the function passes the place.
bool isAlwaysPassed(const Expr *Place, const Body &In) {
  std::optional<Point> At = In.hasGraph() ? In.point(Place) : std::nullopt;
  Cuts Here;
  Here.add(At);
  return At && !In.reaches(In.entry(), In.exit(), Here);
}

void Follower::follow(const Expr *Value, unsigned Depth) {
  if (Depth > 3)
    return;
  const Expr *Child = Value;
  while (true) {
    const Stmt *Up = In.parent(Child);
    const auto *E = dyn_cast_or_null<Expr>(Up);
    if (!E) {
      statement(Up, Child, Depth);
      return;
    }
    if (!step(Child, E, Depth))
      return;
    Child = E;
  }
}

bool Follower::step(const Expr *Child, const Expr *Up, unsigned Depth) {
  if (isa<CoroutineSuspendExpr>(Up)) {
    Flow.Awaited = true;
    return false;
  }
  if (const auto *Binary = dyn_cast<BinaryOperator>(Up)) {
    if (Binary->getOpcode() == BO_Comma && Binary->getLHS() == Child) {
      Flow.Discarded = true;
      return false;
    }
    if (!Binary->isAssignmentOp())
      return Binary->getOpcode() == BO_Comma;
    AccessPath Target = handlePath(Binary->getLHS(), In, P);
    hold(Target);
    if (const auto *Variable = dyn_cast_or_null<VarDecl>(Target.Root);
        Variable && Target.Steps.empty())
      moves(Variable, Depth + 1);
    if (!isa<ArraySubscriptExpr>(stripped(Binary->getLHS())))
      Flow.Replaces = Binary;
    return false;
  }
  if (const auto *Cast = dyn_cast<CastExpr>(Up);
      Cast && Cast->getType()->isVoidType()) {
    Flow.Discarded = true;
    return false;
  }
  if (const auto *Choice = dyn_cast<ConditionalOperator>(Up);
      Choice && Choice->getCond() == Child)
    return false;
  if (isa<LambdaExpr>(Up)) {
    Flow.Detached = true; // captured: lives as long as the lambda does
    return false;
  }
  if (isa<CXXConstructExpr>(Up) && stripped(Up) == stripped(Child))
    return true;
  if (isa<MemberExpr>(Up))
    return true;
  if (std::optional<Call> C = asCall(Up))
    return stepCall(Child, *C, Depth);
  return true;
}

/// Follows an argument into the function that gets it; true if it does
/// something with it that tells who can wait.
bool Follower::enter(const Expr *Child, const Call &C, unsigned Depth) {
  const Body *Callee = P.body(C.Callee);
  if (!Callee || Callee == &In || Depth > 2)
    return false;
  bool Known = false;
  unsigned Count = std::min<unsigned>(C.Args.size(), C.Callee->getNumParams());
  for (unsigned I = 0; I < Count; ++I) {
    if (!In.isWithin(Child, C.Args[I]))
      continue;
    const ParmVarDecl *Parameter = Callee->function()->getParamDecl(I);
    for (const DeclRefExpr *Ref : Callee->references(Parameter)) {
      HandleFlow Inner;
      Follower(*Callee, P, Inner).follow(Ref, Depth + 1);
      if (Inner.Awaited && isAlwaysPassed(Ref, *Callee))
        Flow.Awaited = Known = true;
      for (const AccessPath &Kept : Inner.Holders)
        if (AccessPath Here = inCaller(Kept, C, *Callee, In, P)) {
          hold(Here);
          Known = true;
        }
    }
  }
  return Known;
}

bool Follower::stepCall(const Expr *Child, const Call &C, unsigned Depth) {
  const FunctionRow *Row = Model.row(C);
  const auto *Method = dyn_cast<CXXMemberCallExpr>(C.Site);
  bool OnObject = (C.Object && stripped(C.Object) == stripped(Child)) ||
                  (Method && In.isWithin(Child, Method->getCallee()));
  if (Row && OnObject && Row->Means == Role::Join) {
    Flow.Awaited = true;
    return false;
  }
  if (Row && OnObject && Row->Means == Role::Detach) {
    Flow.Detached = true;
    return false;
  }
  if (Method && OnObject) {
    Flow.Detached |=
        !Row; // .share(), .then(): another handle, no joining destructor
    return true;
  }
  if (C.Object && containerOp(C.Callee) == ContainerOp::Add) {
    hold(accessPath(C.Object));
    return false;
  }
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(C.Site);
      Operator && Operator->getOperator() == OO_Equal &&
      Operator->getArg(0) != Child) {
    const Expr *Target = Operator->getArg(0);
    if (const auto *Ignore = dyn_cast<DeclRefExpr>(stripped(Target));
        Ignore && Model.name(Ignore->getDecl()) == "std::ignore") {
      Flow.Discarded = true;
      return false;
    }
    AccessPath Path = accessPath(Target);
    (Path == Path.container() ? Flow.Replaces : Flow.ReplacesElement) =
        Operator;
    hold(Path);
    return false;
  }
  if (stripped(C.Site) == stripped(Child))
    return true; // std::move, std::forward, a copy
  bool MakesAnother = isa<CXXConstructExpr>(C.Site) ||
                      (C.Callee && C.Callee->isInStdNamespace());
  if (Row && Row->Means == Role::Join) {
    Flow.Awaited = true;
    return false;
  }
  if (!MakesAnother && enter(Child, C, Depth))
    return false;
  if (!MakesAnother && !Row && C.Args.size() > 1 &&
      !In.isWithin(Child, C.Args[0]))
    hold(collectionGiven(C.Site, P)); // g_queue_push_tail(queue, thread)
  if (!MakesAnother)
    Flow.Detached = true; // handed to a function that may keep it
  return MakesAnother;
}

void Follower::statement(const Stmt *Up, const Expr *Child, unsigned Depth) {
  if (isa_and_nonnull<ReturnStmt, CoreturnStmt>(Up)) {
    Flow.Returned = true;
    return;
  }
  if (const auto *Constructor =
          Up ? nullptr : dyn_cast<CXXConstructorDecl>(In.function()))
    for (const CXXCtorInitializer *Init : Constructor->inits())
      if (runBy(Init) == Child && Init->isMemberInitializer()) {
        Flow.Holders.push_back(
            {cast<ValueDecl>(Init->getMember()->getCanonicalDecl()), ""});
        return;
      }
  const auto *Declaration = dyn_cast_or_null<DeclStmt>(Up);
  if (!Declaration) {
    Flow.Discarded |= !isa_and_nonnull<IfStmt, WhileStmt, SwitchStmt>(Up);
    return;
  }
  for (const Decl *D : Declaration->decls())
    if (const auto *Variable = dyn_cast<VarDecl>(D);
        Variable && Variable->getInit() == Child) {
      Flow.Local = Flow.Local ? Flow.Local : Variable;
      Flow.Holders.push_back(
          {cast<ValueDecl>(Variable->getCanonicalDecl()), ""});
      moves(Variable, Depth);
    }
}

/// True if the expression's value is that of its part, or has it in it:
/// `(struct pollfd){.fd = fd}`, `rc == 0 ? pid : -1`.
static bool givesPart(const Stmt *Whole, const Expr *Part, const Body &In) {
  if (const auto *Choice = dyn_cast_or_null<ConditionalOperator>(Whole))
    return !In.isWithin(Part, Choice->getCond());
  return isa_and_nonnull<ImplicitCastExpr, ParenExpr, InitListExpr,
                         CompoundLiteralExpr, MaterializeTemporaryExpr>(Whole);
}

/// Follows `std::move(variable)` and co_await of it. What is kept elsewhere on
/// some paths is not waited for at once, even if a helper waits on others.
void Follower::moves(const VarDecl *Variable, unsigned Depth) {
  const bool Awaited = Flow.Awaited;
  const size_t Holders = Flow.Holders.size();
  for (const DeclRefExpr *Ref : In.references(Variable)) {
    const Stmt *Around = In.parent(Ref);
    while (givesPart(Around, Ref, In))
      Around = In.parent(Around);
    const auto *Up = dyn_cast_or_null<Expr>(Around);
    const auto *Move = dyn_cast_or_null<CallExpr>(Up);
    bool Handed = Move && (Move->isCallToStdMove() ||
                           (Move->getDirectCallee() &&
                            Model.row(*asCall(Move)) == nullptr &&
                            !isa<CXXMemberCallExpr>(Move) &&
                            Variable->getType()->isPointerType()));
    bool Pushed = false;
    if (const auto *Store = dyn_cast_or_null<CXXMemberCallExpr>(Up))
      Pushed = containerOp(Store->getMethodDecl()) == ContainerOp::Add &&
               !In.isWithin(Ref, Store->getCallee());
    if (const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up))
      Pushed |= Assign->getOpcode() == BO_Assign &&
                In.isWithin(Ref, Assign->getRHS());
    if (const auto *Assign = dyn_cast_or_null<CXXOperatorCallExpr>(Up))
      Pushed |= Assign->getOperator() == OO_Equal &&
                !In.isWithin(Ref, Assign->getArg(0));
    bool Returned = isa_and_nonnull<ReturnStmt>(Around) ||
                    (isa_and_nonnull<CXXConstructExpr>(Up) &&
                     isa_and_nonnull<ReturnStmt>(In.parent(Up)));
    if (Move && !Handed && !Pushed && !Returned && !Model.row(Move))
      if (std::optional<Call> C = asCall(Move); C && C->Callee)
        enter(Ref, *C, Depth); // add(&batch, pid)
    if (!Handed && !Pushed && !Returned)
      continue;
    if (Handed || Returned || (Pushed && Variable->getType()->isRecordType()))
      Flow.Moved.push_back(Variable);
    follow(Ref, Depth + 1);
  }
  if (Flow.Holders.size() > Holders)
    Flow.Awaited = Awaited;
}

} // namespace

HandleFlow followHandle(const Expr *Handle, const Body &In, const Program &P) {
  HandleFlow Flow;
  const auto *Address = dyn_cast<UnaryOperator>(stripped(Handle));
  bool Output = Address && Address->getOpcode() == UO_AddrOf;
  if (Output || stripped(Handle)->getType()->isPointerType()) {
    if (Output || !isa<CXXNewExpr>(stripped(Handle))) {
      if (AccessPath Path = accessPath(Handle);
          Path && !asCall(stripped(Handle))) {
        Flow.Holders.push_back(Path.container());
        if (const auto *Variable = dyn_cast<VarDecl>(Path.Root);
            Variable && Path.Steps.empty())
          Follower(In, P, Flow).moves(Variable, 0);
        return Flow;
      }
    }
  }
  Follower(In, P, Flow).follow(Handle, 0);
  return Flow;
}

void followVariable(const VarDecl *Variable, const Body &In, const Program &P,
                    HandleFlow &Flow) {
  Follower(In, P, Flow).moves(Variable, 0);
}

} // namespace fanout
