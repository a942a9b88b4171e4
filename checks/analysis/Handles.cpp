#include "checks/analysis/Handles.h"

#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Summaries.h"

using namespace clang;

namespace fanout {
namespace {

class Follower {
public:
  Follower(const Body &In, const CallModel &Model, HandleFlow &Flow)
      : In(In), Model(Model), Flow(Flow) {}

  void follow(const Expr *Value, unsigned Depth);
  void moves(const VarDecl *Variable, unsigned Depth);

private:
  /// What the expression around does with the value; true: go on with its
  /// value.
  bool step(const Expr *Child, const Expr *Up, unsigned Depth);
  bool stepCall(const Expr *Child, const Call &C);
  void statement(const Stmt *Up, const Expr *Child, unsigned Depth);
  void hold(const AccessPath &Path) {
    if (Path)
      Flow.Holders.push_back(Path.container());
  }

  const Body &In;
  const CallModel &Model;
  HandleFlow &Flow;
};

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
    AccessPath Target = accessPath(Binary->getLHS());
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
  if (isa<LambdaExpr>(Up)) {
    Flow.Detached = true; // captured: lives as long as the lambda does
    return false;
  }
  if (isa<CXXConstructExpr>(Up) && stripped(Up) == stripped(Child))
    return true;
  if (isa<MemberExpr>(Up))
    return true;
  if (std::optional<Call> C = asCall(Up))
    return stepCall(Child, *C);
  return true;
}

bool Follower::stepCall(const Expr *Child, const Call &C) {
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
    if (Path == Path.container())
      Flow.Replaces = Operator;
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
      if (Init->getInit() == Child && Init->isMemberInitializer()) {
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

/// Follows `std::move(variable)` and co_await of it.
void Follower::moves(const VarDecl *Variable, unsigned Depth) {
  for (const DeclRefExpr *Ref : In.references(Variable)) {
    const Stmt *Around = In.parent(Ref);
    while (isa_and_nonnull<ImplicitCastExpr, ParenExpr, InitListExpr,
                           MaterializeTemporaryExpr>(Around))
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
    if (!Handed && !Pushed && !Returned)
      continue;
    if (Handed || Returned || (Pushed && Variable->getType()->isRecordType()))
      Flow.Moved.push_back(Variable);
    follow(Ref, Depth + 1);
  }
}

} // namespace

HandleFlow followHandle(const Expr *Handle, const Body &In,
                        const CallModel &Model) {
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
          Follower(In, Model, Flow).moves(Variable, 0);
        return Flow;
      }
    }
  }
  Follower(In, Model, Flow).follow(Handle, 0);
  return Flow;
}

void followVariable(const VarDecl *Variable, const Body &In,
                    const CallModel &Model, HandleFlow &Flow) {
  Follower(In, Model, Flow).moves(Variable, 0);
}

bool joinsOnDestroy(QualType Type, const SpawnEvent &Event,
                    const Summaries &All) {
  if (Type.isNull() || Type->isPointerType() || Type->isReferenceType())
    return false;
  if (const clang::Type *Element = Type->getArrayElementTypeNoTypeQual())
    return joinsOnDestroy(QualType(Element, 0), Event, All);
  const CallModel &Model = All.program().model();
  if (const TypeRow *Row = Model.type(Type); Row && (Row->Handle || Row->Group))
    return Event.Destroyed != OnDestroy::Nothing ||
           Row->Destroyed != OnDestroy::Nothing;
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition())
    return false;
  if (const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(Record);
      Special && Special->isInStdNamespace()) {
    for (const TemplateArgument &Arg : Special->getTemplateArgs().asArray())
      if (Arg.getKind() == TemplateArgument::Type &&
          joinsOnDestroy(Arg.getAsType(), Event, All))
        return true;
    return false;
  }
  if (const CXXDestructorDecl *Destructor = Record->getDestructor())
    if (const Body *Code = All.program().body(Destructor))
      for (const Operation &Op : All.of(Code).Operations)
        if (Op.Means == Role::Join)
          return true;
  if (Record->isInStdNamespace())
    return false;
  return llvm::any_of(Record->getDefinition()->fields(),
                      [&](const FieldDecl *Field) {
                        return Model.element(Field->getType()) &&
                               joinsOnDestroy(Field->getType(), Event, All);
                      });
}

} // namespace fanout
