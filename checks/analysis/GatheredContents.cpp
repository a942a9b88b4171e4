// Members that calls of other methods have filled, one element each, before a
// method works on all of them. See LocalContents.h.

#include "checks/analysis/LocalContents.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

/// True for data. What has virtual functions, or is a function, is a part that
/// the program was put together from, and a thread or a connection a stock.
static bool isData(QualType Type, const CallModel &Model, unsigned Depth = 0) {
  constexpr unsigned Deep = 4;
  const TypeRow *Row = Model.type(Type);
  if (Depth > Deep || (Row && (Row->Handle || Row->Starts != Work::None)) ||
      Model.element(Type))
    return false;
  if (Type->isPointerType() || Type->isReferenceType())
    return !Type->getPointeeType()->isFunctionType() &&
           isData(Type->getPointeeType(), Model, Depth + 1);
  const auto *Class = Type->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition())
    return !Class;
  if (Class->isPolymorphic())
    return false;
  const auto *Template = dyn_cast<ClassTemplateSpecializationDecl>(Class);
  if (!Template)
    return true;
  return llvm::all_of(Template->getTemplateArgs().asArray().take_front(2),
                      [&](const TemplateArgument &Arg) {
                        return Arg.getKind() != TemplateArgument::Type ||
                               (!Arg.getAsType()->isFunctionType() &&
                                isData(Arg.getAsType(), Model, Depth + 1));
                      });
}

/// True for a container of numbers alone: the ports of shards, no data.
static bool holdsNumbers(QualType Type) {
  const auto *Template = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
  return Template &&
         llvm::none_of(Template->getTemplateArgs().asArray().take_front(2),
                       [](const TemplateArgument &Arg) {
                         const CXXRecordDecl *Class =
                             Arg.getKind() == TemplateArgument::Type
                                 ? Arg.getAsType()->getAsCXXRecordDecl()
                                 : nullptr;
                         return Class && Class->hasDefinition() &&
                                !Class->isEmpty(); // std::less, std::hash
                       });
}

bool LocalContents::isFilledByMethods(const FieldDecl *Member, const Body &In) {
  bool Filled = false;
  for (const Body *User : P.users(Member).take_front(MostUsers)) {
    const auto *Method = dyn_cast<CXXMethodDecl>(User->function());
    if (!Method || isa<CXXConstructorDecl>(Method) || P.lambda(*User) ||
        User == &In || !added(Member, *User))
      continue;
    if (Method->getAccess() != AS_public || Method->param_empty() ||
        asksBeforeAdding(Member, *User))
      return false;
    Filled = true;
  }
  return Filled;
}

/// True if a method takes out an element that it is told, `leave(peer)`, or
/// gives others one. Such a list is kept for as long as the object lives.
static bool isRegister(const FieldDecl *Member, const Program &P) {
  const AccessPath Whole{Member, ""};
  auto TakesOut = [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    if (!C)
      return false;
    if (C->Object)
      return containerOp(C->Callee) == ContainerOp::Remove &&
             accessPath(C->Object) == Whole;
    return isStdFunction(C->Callee, {"erase", "erase_if"}) && C->arg(0) &&
           accessPath(C->arg(0)) == Whole;
  };
  return llvm::any_of(P.users(Member), [&](const Body *User) {
    bool Told = !User->function()->param_empty();
    return lends(Member, *User) ||
           (Told && llvm::any_of(User->expressions(), TakesOut));
  });
}

bool LocalContents::isGathered(const FieldDecl *Member, const Body &In) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Member->getParent());
  return Class && !Class->isAggregate() &&
         Member->getType()->getAsCXXRecordDecl() &&
         isWorkOfMethod(Member, In) && isData(Member->getType(), S.Model) &&
         !holdsNumbers(Member->getType()) && !isRegister(Member, P) &&
         isFilledByMethods(Member, In);
}

} // namespace fanout
