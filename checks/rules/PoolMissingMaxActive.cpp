#include "checks/rules/PoolMissingMaxActive.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace fanout {
namespace {

using Setting = KnobSetting;

const Setting *find(const PoolFacts &Pool,
                    llvm::function_ref<bool(const Setting &)> Is) {
  auto Found = llvm::find_if(Pool.Knobs, Is);
  return Found == Pool.Knobs.end() ? nullptr : &*Found;
}

bool bounds(const Setting &S, KnobClass Class) {
  return S.Bounds == Class && !S.ByDefault &&
         (S.Value.What == KnobValue::Integer ||
          S.Value.What == KnobValue::Configured);
}

/// An idle bound that is larger than the active one of the same call.
std::pair<const Setting *, const Setting *> swapped(const PoolFacts &Pool) {
  for (const Setting &Idle : Pool.Knobs)
    for (const Setting &Active : Pool.Knobs)
      if (bounds(Idle, KnobClass::Idle) && bounds(Active, KnobClass::Active) &&
          Idle.Where == Active.Where && Idle.Value.Number &&
          Active.Value.Number && *Idle.Value.Number > *Active.Value.Number)
        return {&Idle, &Active};
  return {};
}

/// True if something else may bound the active connections: another setting,
/// code that is not seen, or the way work is handed to the pool.
bool mayBeBounded(const PoolFacts &Pool) {
  bool HasKnob = !Pool.ActiveKnobs.empty();
  return Pool.BoundedElsewhere || Pool.FedWithinBound ||
         (HasKnob && Pool.Escapes);
}

Finding found(const PoolFacts &Pool, const Location &Where,
              const std::string &Message) {
  Finding Result;
  Result.Rule = "fanout-pool-missing-max-active";
  Result.Where = Where;
  Result.Message = Message;
  Result.Function = Pool.Function;
  Result.Subject = Pool.Product + " " + Pool.Object;
  if (Pool.Created.valid() && Pool.Created != Where)
    Result.Notes.push_back(
        {Pool.Created, "the " + Pool.Product + " is created here"});
  return Result;
}

/// An active bound is no smaller than the idle one.
void offer(const FixIt &Fix, const PoolFacts &Pool, Finding &Result) {
  Result.Fix = Fix.Edits;
  Result.FixSays = Fix.Says;
  for (const Setting &S : Pool.Knobs)
    if (bounds(S, KnobClass::Idle) && S.Value.Number)
      Result.SmallestLimit = std::max(Result.SmallestLimit, *S.Value.Number);
}

/// Sets what nobody has set: by a statement, or by an argument that has its
/// default value.
void offerBound(const PoolFacts &Pool, Finding &Result) {
  const Setting *Default = find(Pool, [](const Setting &S) {
    return S.ByDefault && !S.Fix.Edits.empty();
  });
  offer(Default ? Default->Fix : Pool.Fix, Pool, Result);
}

void noteWhatIsMissing(const PoolFacts &Pool, Finding &Result) {
  if (!Pool.ActiveKnobs.empty())
    Result.Notes.push_back(
        {Result.Where,
         "looked for a bound on its active connections and found none: " +
             llvm::join(Pool.ActiveKnobs, ", ")});
}

std::string shown(const KnobValue &Value) {
  return Value.Number ? std::to_string(*Value.Number) : Value.Text;
}

std::optional<Finding> decide(const PoolFacts &Pool) {
  if (auto [Idle, Active] = swapped(Pool); Idle)
    return found(Pool, Idle->Where,
                 Idle->Name + " (" + shown(Idle->Value) + ") is larger than " +
                     Active->Name + " (" + shown(Active->Value) +
                     "): the first bounds idle connections and "
                     "the second active ones, they look swapped; " +
                     Pool.Remedy);
  const Setting *Bound =
      find(Pool, [](const Setting &S) { return bounds(S, KnobClass::Active); });
  if (Bound || mayBeBounded(Pool))
    return std::nullopt;
  const std::string Because = ": " + Pool.Why + "; " + Pool.Remedy;
  if (const Setting *None = find(Pool, [](const Setting &S) {
        return S.Bounds == KnobClass::Active && !S.ByDefault &&
               S.Value.What == KnobValue::Unlimited;
      })) {
    Finding Result =
        found(Pool, None->Where,
              None->Name + " = " + shown(None->Value) +
                  " means no limit on the active connections of the " +
                  Pool.Product + Because);
    offer(None->Fix, Pool, Result);
    return Result;
  }
  if (const Setting *Nothing = find(
          Pool, [](const Setting &S) { return S.Bounds == KnobClass::Noop; }))
    return found(Pool, Nothing->Where,
                 Nothing->Name + " bounds no connection, " + Nothing->Note +
                     Because);
  if (Pool.Default != ActiveDefault::Unlimited)
    return std::nullopt;
  const Setting *Idle =
      find(Pool, [](const Setting &S) { return bounds(S, KnobClass::Idle); });
  if (Idle) {
    Finding Result =
        found(Pool, Idle->Where,
              Idle->Name + " bounds only the idle connections of the " +
                  Pool.Product + ", nothing bounds the active ones" + Because);
    noteWhatIsMissing(Pool, Result);
    offerBound(Pool, Result);
    return Result;
  }
  if (!Pool.ReportCreated || !Pool.Created.valid())
    return std::nullopt;
  Finding Result =
      found(Pool, Pool.Created,
            "this " + Pool.Product + " has no bound on its active connections" +
                Because);
  noteWhatIsMissing(Pool, Result);
  offerBound(Pool, Result);
  return Result;
}

} // namespace

void checkPoolMissingMaxActive(const TranslationUnitFacts &Facts,
                               std::vector<Finding> &Findings) {
  for (const PoolFacts &Pool : Facts.Pools)
    if (std::optional<Finding> Result = decide(Pool))
      Findings.push_back(std::move(*Result));
}

} // namespace fanout
