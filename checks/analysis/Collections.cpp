// Sizes of collections. See Sizes.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Sizes.h"
#include "checks/analysis/Source.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

std::optional<Size> Sizes::byType(QualType Type, const Expr *Node) {
  Type = Type.getNonReferenceType();
  if (const ConstantArrayType *Array = P.context().getAsConstantArrayType(Type))
    return Size::fixed(Array->getSize().getLimitedValue(), Node);
  const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
  if (Special && Special->isInStdNamespace() && Special->getName() == "array" &&
      Special->getTemplateArgs().size() == 2)
    return Size::fixed(
        Special->getTemplateArgs()[1].getAsIntegral().getLimitedValue(), Node);
  if (Special && Special->isInStdNamespace() && Special->getName() == "span" &&
      Special->getTemplateArgs().size() == 2) {
    uint64_t Extent =
        Special->getTemplateArgs()[1].getAsIntegral().getLimitedValue();
    if (Extent < ~0u) // else the number of elements is known at run time only
      return Size::fixed(Extent, Node);
  }
  return std::nullopt;
}

/// True for the size of an array that is declared with a few elements: one that
/// is declared with one or none is as long as the memory behind it, and
/// thousands are too many to be a limit.
static bool isFew(const Size &Declared) {
  constexpr uint64_t Most = 128;
  const uint64_t Number = Declared.Value.value_or(0);
  return Number > 1 && Number <= Most;
}

std::optional<Size> Sizes::ofFixedArray(const Expr *Array) {
  std::optional<Size> Fixed = byType(stripped(Array)->getType(), Array);
  return Fixed && isFew(*Fixed) ? Fixed : std::nullopt;
}

/// True for a method that gives the elements: begin(), data(), operator[].
static bool givesElements(const CXXMethodDecl *Method) {
  if (Method->getOverloadedOperator() == OO_Subscript)
    return true;
  static const StringRef Names[] = {"begin", "data", "at"};
  return Method->getIdentifier() &&
         llvm::is_contained(Names, Method->getName());
}

/// The elements of an object that keeps them in such an array.
std::optional<Size> Sizes::ofHeldArray(const Expr *Object) {
  const CXXRecordDecl *Record =
      Object->getType().getNonReferenceType()->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() || isInStd(Record))
    return std::nullopt;
  for (const CXXMethodDecl *Method : Record->getDefinition()->methods()) {
    const Body *Code = givesElements(Method) ? P.body(Method) : nullptr;
    if (!Code || Code->returned().size() != 1)
      continue;
    AccessPath Held = accessPath(Code->returned().front()).container();
    const auto *Array = dyn_cast_or_null<FieldDecl>(Held.Root);
    std::optional<Size> Fixed = Array && Held.Steps.empty()
                                    ? byType(Array->getType(), Object)
                                    : std::nullopt;
    return Fixed && isFew(*Fixed) ? Fixed : std::nullopt;
  }
  return std::nullopt;
}

/// The call of which `Node` is a part of the result: pack(v).keys. An operator
/// only leads to the object: found->keys.
static std::optional<Call> partOf(const Expr *Node) {
  const auto *Member = dyn_cast<MemberExpr>(Node);
  const Expr *Base = Member ? stripped(Member->getBase()) : nullptr;
  return Base && !isa<CXXOperatorCallExpr>(Base) ? asCall(Base) : std::nullopt;
}

Size Sizes::collection(const Expr *Node, const Body &In) {
  if (!Node)
    return {};
  Once Asking(*this, Node);
  if (!Asking.isNew())
    return {};
  const Expr *Core = stripped(Node);
  Size Result;
  if (std::optional<Size> Fixed = byType(Core->getType(), Core)) {
    Result = *Fixed;
  } else if (std::optional<Size> Held = ofHeldArray(Core)) {
    Result = *Held;
  } else if (const auto *List = dyn_cast<InitListExpr>(Core)) {
    Result = Core->getType()->isRecordType()
                 ? ofAggregate(List, In)
                 : Size::fixed(List->getNumInits(), Core);
  } else if (const auto *Standard = dyn_cast<CXXStdInitializerListExpr>(Core)) {
    Result = collection(Standard->getSubExpr(), In);
  } else if (const auto *Choice = dyn_cast<ConditionalOperator>(Core)) {
    Result = larger(collection(Choice->getTrueExpr(), In),
                    collection(Choice->getFalseExpr(), In));
  } else if (std::optional<Call> C = asCall(Core);
             C && !isa<CXXConstructExpr>(Core)) {
    Result = collectionCall(*C, In);
  } else if (isa<CXXConstructExpr>(Core)) {
    Result = LocalContents(*this, P).constructed(Core, In);
  } else if (std::optional<Call> Made = partOf(Core)) {
    Result = partOfResult(
        *Made,
        "." + cast<MemberExpr>(Core)->getMemberDecl()->getNameAsString());
    if (!Result.bounded())
      Result = collection(Made->Site, In);
  } else {
    Result = collectionPath(accessPath(Core), Core, In);
  }
  if (Result.From == Origin::Unknown)
    if (const TypeRow *Row = Model.type(Core->getType());
        Row && Row->Gives == Origin::Input) {
      Result = sizeOf(Origin::Input, Core);
      Result.Subject = subject(Core);
    }
  return Result;
}

/// Steps that yield no more elements than what they are called on.
static bool keepsSize(const FunctionDecl *Callee) {
  static const StringRef Names[] = {"begin",     "end",     "cbegin", "cend",
                                    "rbegin",    "rend",    "data",   "filter",
                                    "transform", "reverse", "drop",   "all",
                                    "enumerate", "get",     "value"};
  return Callee->getIdentifier() &&
         llvm::is_contained(Names, Callee->getName());
}

Size Sizes::collectionCall(const Call &C, const Body &In) {
  const FunctionRow *Row = Model.row(C);
  if (Row && Row->Means == Role::Clamp && Row->Limit.What != Place::Nowhere) {
    Size Limit = count(C.at(Row->Limit), In);
    if (meansUnlimited(Limit, Row->Unlimited))
      Limit = Size::fixed(UINT64_MAX);
    bool OnFunctionObject =
        C.Callee && C.Callee->getOverloadedOperator() == OO_Call;
    if (Row->Range.What == Place::Nowhere && (!C.Object || OnFunctionObject))
      return Limit; // take(k): applied by the pipe it stands in
    const Expr *Whole =
        Row->Range.What != Place::Nowhere ? C.at(Row->Range) : C.Object;
    if (Whole == C.at(Row->Limit) || !Whole)
      return Limit;
    return smaller(Limit, collection(Whole, In));
  }
  if (Row && Row->Means == Role::Minimum)
    if (const Expr *Whole = C.at(Row->Range))
      return collection(Whole, In);
  bool Given =
      Row && (Row->Means == Role::Source || Row->Means == Role::Measure);
  if (Given && Row->Gives != Origin::Unknown)
    return sizeOf(Row->Gives, C.Site);
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(C.Site)) {
    if (Operator->getOperator() == OO_Call && C.Callee &&
        C.Callee->isInStdNamespace() && !C.Args.empty() &&
        C.Args[0]->getType().getNonReferenceType()->isRecordType())
      return collection(C.Args[0], In); // views::split(text, ' ')
    if (Operator->getOperator() == OO_Pipe && Operator->getNumArgs() == 2) {
      Size Whole = collection(Operator->getArg(0), In);
      const FunctionRow *Step = Model.row(stripped(Operator->getArg(1)));
      if (Step && Step->Means == Role::Clamp)
        return smaller(collection(Operator->getArg(1), In), Whole);
      return Whole;
    }
    return collectionPath(accessPath(C.Site), C.Site, In);
  }
  AccessPath Path = accessPath(C.Site);
  if (isa_and_nonnull<CXXConversionDecl>(C.Callee) && C.Object &&
      isInStd(C.Callee))
    return collection(C.Object, In); // string_view(text)
  if (C.Callee && keepsSize(C.Callee)) {
    const Expr *Whole = C.Object ? C.Object : C.arg(0);
    return Whole ? collection(Whole, In) : Size{};
  }
  const bool OfCaller = isa_and_nonnull<ParmVarDecl>(Path.Root);
  if (const Expr *Whole = OfCaller ? nullptr : wrapped(C))
    return collection(Whole, In);
  if (P.body(C.Callee)) {
    Size Seen = returned(C.Callee, /*Collection=*/true);
    if (OfCaller ? Seen.bounded() : Seen.From != Origin::Unknown)
      return Seen;
  }
  if (Path)
    return collectionPath(Path, C.Site, In);
  return sizeOf(Origin::Unknown, C.Site,
                "the result of a function that is not seen");
}

/// The size of what a call makes of a collection or a text, if the variable
/// keeps that: the nodes of a document.
Size Sizes::ofMade(const VarDecl *Kept, const Body &In) {
  const Expr *Value = Kept->getInit();
  for (const DeclRefExpr *Use : In.references(Kept))
    if (const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Use));
        Assign && Assign->getOpcode() == BO_Assign && Assign->getLHS() == Use) {
      if (Value)
        return {}; // one of several
      Value = Assign->getRHS();
    }
  std::optional<Call> C = Value ? asCall(stripped(Value)) : std::nullopt;
  const FunctionRow *Row = C ? Model.row(*C) : nullptr;
  const Expr *Whole =
      Row && Row->Means == Role::Minimum && Row->Object.What == Place::Nowhere
          ? C->at(Row->Range)
          : nullptr;
  return Whole ? collection(Whole, In) : Size{};
}

Size Sizes::collectionPath(const AccessPath &Path, const Expr *Node,
                           const Body &In) {
  if (!Path)
    return sizeOf(Origin::Unknown, Node);
  if (const auto *Parameter = dyn_cast<ParmVarDecl>(Path.Root))
    return collectionParameter(Parameter, Path, Node, In);
  LocalContents Contents(*this, P);
  if (isa<FieldDecl>(Path.Root))
    return Contents.ofMember(Path, Node, In);
  const auto *Variable = dyn_cast<VarDecl>(Path.Root);
  if (!Variable)
    return sizeOf(Origin::Unknown, Node);
  if (std::optional<Size> Fixed = byType(Variable->getType(), Node);
      Fixed && Path.Steps.empty())
    return *Fixed;
  const Body *Owner = P.owner(Variable);
  if (Variable->hasGlobalStorage()) {
    if (Variable->getType().isConstQualified() && Variable->getInit() &&
        Path.Steps.empty())
      return Contents.constructed(Variable->getInit(), Owner ? *Owner : In);
    return sizeOf(Origin::Unknown, Node, "a collection that outlives the call");
  }
  if (!Owner)
    return sizeOf(Origin::Unknown, Node);
  if (Size Made = ofMade(Variable, *Owner); Made.From != Origin::Unknown)
    return Made;
  if (Path.Steps.empty()) {
    Size Whole = Contents.of(Variable, *Owner);
    if (Variable->getType()->isPointerType() && Whole.Value == 0 &&
        Owner->isModified(Variable, Owner->root()))
      Whole = {}; // an assignment gives it what it points to
    Whole.Subject = Path;
    Whole.Written = Whole.Written ? Whole.Written : Node;
    return Whole;
  }
  // a part of a local object: as large as whatever filled or produced the
  // object
  auto Part = [&](const Size &Whole) { // asked for by its own name
    return Size{Whole.From, std::nullopt, wholeOf(Node, Path),
                Whole.Written ? Whole.Written : Node, Whole.Why};
  };
  std::optional<Size> Added = Contents.addedToParts(Variable, *Owner);
  if (Added && Added->outside())
    return Part(*Added);
  if (const Expr *Made = madeWith(Variable, Path.Steps))
    if (Size Whole = collection(Made, *Owner); Whole.outside())
      return Part(Whole);
  if (firstValue(Variable))
    if (const Expr *Init = stripped(firstValue(Variable));
        !isa<CXXConstructExpr>(Init)) {
      std::optional<Call> Made = asCall(Init);
      if (Size Inner = Made ? partOfResult(*Made, Path.Steps) : Size{};
          Inner.bounded())
        return Inner;
      Size Whole = collection(Init, *Owner);
      if (Whole.outside())
        return Part(Whole);
    }
  return sizeOf(Origin::Unknown, Node);
}

Size Sizes::ofRange(const FunctionRow &Row, const Call &C, const Body &In) {
  if (const Expr *Count = C.at(Row.Count))
    return count(Count, In);
  const Expr *Range = C.at(Row.Range), *End = C.at(Row.RangeEnd);
  if (Range && End)
    if (std::optional<Size> Piece = chunk(End, Range, In))
      return *Piece; // for_each(first, first + k, …)
  if (Range)
    return collection(Range, In);
  return ofStatedText(C).value_or(
      Size{Row.Gives, std::nullopt, {}, C.Site, ""});
}

} // namespace fanout
