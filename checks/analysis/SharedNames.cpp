// Fields of a local object that only name what is kept elsewhere:
// `Upload upload; upload.slot = shared_;`. See LimiterIdentity.h.

#include "checks/analysis/Initializers.h"
#include "checks/analysis/LimiterIdentity.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

/// What `upload.slot = shared_` gives to the field behind the reference.
static const Expr *assignedTo(const DeclRefExpr *Object, const FieldDecl *Field,
                              const Body &In) {
  const auto *Member = dyn_cast_or_null<MemberExpr>(In.parent(Object));
  if (!Member || Member->getMemberDecl()->getCanonicalDecl() != Field)
    return nullptr;
  const Stmt *Up = In.parent(Member);
  const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Up);
  const auto *Plain = dyn_cast_or_null<BinaryOperator>(Up);
  if (Operator && Operator->getOperator() == OO_Equal &&
      Operator->getArg(0) == Member)
    return Operator->getArg(1);
  return Plain && Plain->getOpcode() == BO_Assign && Plain->getLHS() == Member
             ? Plain->getRHS()
             : nullptr;
}

const Expr *sharedByName(const Expr *Node, const Program &P) {
  const auto *Member = dyn_cast<MemberExpr>(stripped(Node));
  const FieldDecl *Field = Member ? fieldOf(Member) : nullptr;
  const auto *Ref =
      Field ? dyn_cast<DeclRefExpr>(stripped(Member->getBase())) : nullptr;
  const auto *Object = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  while (Object && Object->isInitCapture() && Object->getInit()) {
    const auto *Moved =
        dyn_cast_or_null<DeclRefExpr>(stripped(Object->getInit()));
    Object = Moved ? dyn_cast<VarDecl>(Moved->getDecl()) : nullptr;
  }
  const Body *Owner = Object && !isa<ParmVarDecl>(Object) &&
                              Object->hasLocalStorage() &&
                              Object->getType()->isRecordType() &&
                              (isSharedPointer(Field->getType()) ||
                               Field->getType()->isPointerType())
                          ? P.owner(Object)
                          : nullptr;
  if (!Owner)
    return nullptr;
  const Expr *Given = nullptr;
  const Expr *Init = Object->getInit();
  if (const auto *List = dyn_cast_or_null<InitListExpr>(
          Init ? Init->IgnoreUnlessSpelledInSource() : nullptr))
    Given = initializerOf(Field, List);
  if (Given && isNullPointer(Given->IgnoreUnlessSpelledInSource(), P.context()))
    Given = nullptr;
  for (const DeclRefExpr *Use : Owner->references(Object))
    if (const Expr *One = assignedTo(Use, Field, *Owner)) {
      if (Given)
        return nullptr; // one of several
      Given = One;
    }
  return Given && isa_and_nonnull<FieldDecl>(accessPath(Given).Root) ? Given
                                                                     : nullptr;
}

} // namespace fanout
