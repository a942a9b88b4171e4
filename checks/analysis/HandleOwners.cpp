// What keeps handles: collections of C libraries, objects that wait when they
// are destroyed. See Handles.h.

#include "checks/analysis/Handles.h"
#include "checks/analysis/Summaries.h"

using namespace clang;

namespace fanout {

AccessPath collectionGiven(const Expr *Node, const Program &P) {
  const auto *Plain = dyn_cast<CallExpr>(stripped(Node));
  const FunctionDecl *Callee = Plain ? Plain->getDirectCallee() : nullptr;
  if (!Callee || isa<CXXMethodDecl>(Callee) || Plain->getNumArgs() == 0 ||
      Callee->isInStdNamespace() || P.body(Callee) ||
      !Plain->getArg(0)->getType()->isPointerType() ||
      !Plain->getArg(0)->getType()->getPointeeType()->isRecordType())
    return {};
  const FunctionRow *Row = P.model().row(Plain);
  bool Other = Row && Row->Means != Role::Neutral &&
               Row->Means != Role::Minimum; // pops one of the collection
  return Other ? AccessPath{} : accessPath(Plain->getArg(0));
}

AccessPath handlePath(const Expr *Handle, const Body &In, const Program &P) {
  const Expr *Core = stripped(Handle);
  if (const auto *Star = dyn_cast<UnaryOperator>(Core);
      Star && Star->getOpcode() == UO_Deref)
    Core = stripped(Star->getSubExpr());
  if (AccessPath Given = collectionGiven(Core, P))
    return Given;
  AccessPath Path = accessPath(Handle);
  const auto *Variable = dyn_cast_or_null<VarDecl>(Path.Root);
  if (!Variable || !Path.Steps.empty() || !Variable->hasLocalStorage())
    return Path;
  if (const Expr *Init = Variable->getInit())
    if (AccessPath Given = collectionGiven(Init, P))
      return Given;
  for (const DeclRefExpr *Ref : In.references(Variable))
    if (const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Ref));
        Assign && Assign->isAssignmentOp() && Assign->getLHS() == Ref)
      if (AccessPath Given = collectionGiven(Assign->getRHS(), P))
        return Given; // while ((t = pop(queue)) != NULL)
  return Path;
}

/// True for the pointer to the object whose member it is: `job` of `job->fd`.
static bool isOwner(const AccessPath &Given, const AccessPath &Member,
                    const Expr &Node) {
  return Given.Root == Member.Root && Given.Steps.empty() &&
         Node.getType()->isPointerType();
}

void followMember(const AccessPath &Member, const Body &In, const Program &P,
                  HandleFlow &Flow) {
  for (const Expr *E : In.expressions()) {
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    if (!Assign || Assign->getOpcode() != BO_Assign)
      continue;
    AccessPath Given = accessPath(Assign->getRHS());
    bool Whole = isOwner(Given, Member, *Assign->getRHS());
    if (!Whole && Given != Member)
      continue;
    AccessPath Copy = handlePath(Assign->getLHS(), In, P);
    bool Element = StringRef(Copy.Steps).contains("[]");
    if (Element && Whole)
      Copy.Steps += Member.Steps;
    else if (Whole && Copy.Root != Member.Root && !Copy.Steps.empty())
      Copy.Steps = StringRef(Copy.Steps).rsplit('.').first.str(); // a list
    else if (!Element)
      continue;
    Flow.Holders.push_back(Copy.container());
  }
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
