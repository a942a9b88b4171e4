// Numbers that stand in the bytes of a message: `header->count` of a structure
// laid over them, `msg[2] << 8 | msg[3]`. See Sizes.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

static bool isByte(QualType Type) {
  Type = Type.getNonReferenceType();
  if (const auto *Enum = Type->getAs<EnumType>())
    return Enum->getDecl()->isInStdNamespace() &&
           Enum->getDecl()->getName() == "byte";
  return Type->isCharType();
}

/// True for `const uint8_t *`, span<const byte>, vector<uint8_t>, string_view.
static bool holdsBytes(QualType Type) {
  Type = Type.getNonReferenceType();
  if (Type->isPointerType())
    return isByte(Type->getPointeeType());
  const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
  return Special && Special->isInStdNamespace() &&
         Special->getTemplateArgs().size() > 0 &&
         Special->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
         isByte(Special->getTemplateArgs()[0].getAsType());
}

/// What the function is given, if the path leads to a part of it.
static const ParmVarDecl *givenWith(const AccessPath &Path) {
  const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(Path.Root);
  const auto *Function =
      Parameter ? dyn_cast<FunctionDecl>(Parameter->getDeclContext()) : nullptr;
  return Function && !Function->isMain() && !Path.Steps.empty() ? Parameter
                                                                : nullptr;
}

/// True for what is only read and has no type of its own. What may be written
/// is the context of a callback.
static bool isReadOnlyMemory(QualType Type) {
  return Type->isVoidPointerType() && Type->getPointeeType().isConstQualified();
}

bool Sizes::isInHeader(const MemberExpr *Member) {
  const ParmVarDecl *Message = givenWith(accessPath(Member));
  return Message && (holdsBytes(Message->getType()) ||
                     isReadOnlyMemory(Message->getType()));
}

bool Sizes::isHighByte(const BinaryOperator *Shift) {
  constexpr int64_t Bits = 8;
  const Expr *Byte = Shift->getLHS()->IgnoreParenCasts();
  std::optional<int64_t> By = constantOf(Shift->getRHS(), P.context());
  return Shift->getOpcode() == BO_Shl && By.value_or(0) >= Bits &&
         isByte(Byte->getType()) && givenWith(accessPath(Byte));
}

} // namespace fanout
