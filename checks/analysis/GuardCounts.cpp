// Numbers that count what is put into a list, beside it: a check of such a
// number is one of the list. See Guards.h.

#include "checks/analysis/Guards.h"

using namespace clang;

namespace fanout {

constexpr unsigned MostUsers = 16;

/// The object of `object->head`.
static AccessPath objectOf(const Expr *Node) {
  const auto *Member = dyn_cast<MemberExpr>(stripped(Node));
  return Member ? accessPath(Member->getBase()) : AccessPath{};
}

/// True for the next of an element: `env->list = item->next;` takes it out.
static bool isNext(const Expr *Node, const FieldDecl *List) {
  const FieldDecl *Link = fieldOf(Node);
  const RecordDecl *Element =
      List->getType()->getPointeeType()->getAsRecordDecl();
  return Link && Element &&
         Link->getParent()->getCanonicalDecl() == Element->getCanonicalDecl();
}

/// True for `env->list = item`, which puts something into the list.
static bool putsInto(const BinaryOperator *Put, const FieldDecl *List,
                     ASTContext &Context) {
  return Put && Put->getOpcode() == BO_Assign &&
         fieldOf(Put->getLHS()) == List &&
         accessPath(Put->getRHS()).Root != accessPath(Put->getLHS()).Root &&
         !isNext(Put->getRHS(), List) && !isNullPointer(Put->getRHS(), Context);
}

/// The number of the list's object that goes up by one beside the place. Null
/// if none does.
static const FieldDecl *countedBeside(const BinaryOperator *Put,
                                      const FieldDecl *List, const Body &In) {
  const Stmt *Around = In.parent(Put);
  if (!Around)
    return nullptr;
  for (const Stmt *Beside : Around->children()) {
    const auto *Step = dyn_cast_or_null<UnaryOperator>(Beside);
    const FieldDecl *Number =
        Step && Step->isIncrementOp() ? fieldOf(Step->getSubExpr()) : nullptr;
    if (Number && Number->getParent() == List->getParent() &&
        objectOf(Step->getSubExpr()) == objectOf(Put->getLHS()))
      return Number;
  }
  return nullptr;
}

/// The number that goes up by one wherever the body puts something into the
/// list of the same object. Null if there is none, or not everywhere.
static const FieldDecl *countedInto(const FieldDecl *List, const Body &In,
                                    bool &Puts) {
  const FieldDecl *Count = nullptr;
  for (const Expr *E : In.expressions()) {
    const auto *Put = dyn_cast<BinaryOperator>(E);
    if (!putsInto(Put, List, In.function()->getASTContext()))
      continue;
    Puts = true;
    const FieldDecl *Here = countedBeside(Put, List, In);
    if (!Here || (Count && Count != Here))
      return nullptr;
    Count = Here;
  }
  return Count;
}

AccessPath Guards::countBeside(const AccessPath &Subject) const {
  const auto *List = dyn_cast_or_null<FieldDecl>(Subject.last());
  if (!List || !List->getType()->isPointerType() || Subject.Steps.empty())
    return {};
  List = cast<FieldDecl>(List->getCanonicalDecl());
  const FieldDecl *Count = nullptr;
  for (const Body *User : P.users(List).take_front(MostUsers)) {
    bool Puts = false;
    const FieldDecl *Here = countedInto(List, *User, Puts);
    if (Puts && (!Here || (Count && Count != Here)))
      return {};
    Count = Here ? Here : Count;
  }
  if (!Count)
    return {};
  StringRef Object = StringRef(Subject.Steps).rsplit('.').first;
  return {Subject.Root, (Object + "." + Count->getName()).str()};
}

} // namespace fanout
