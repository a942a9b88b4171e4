// fanout-pool-row-check FILE... -- FLAGS: what the code of the files shows of
// the rows of the pool files. It is analysed once more without each row; a line
// of the output is
//
//   row ID        a row, whether the files use it or not
//   positive ID   a finding is gone without the row
//   silent ID     a pool without a finding is known otherwise without the row
//   needed ID     findings differ without it, or if it bounded something else
//
// scripts/verify-pools.py asks of all tests together what each row needs.

#include "checks/Analyzer.h"
#include "checks/catalog/PoolCatalog.h"
#include "checks/rules/PoolGrowsPastIdle.h"
#include "checks/rules/PoolMissingMaxActive.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <set>

using namespace clang;
using namespace fanout;

namespace {

using Libraries = std::vector<PoolLibrary>;
using Change = std::function<void(Libraries &)>;

struct Row {
  std::string Id;         ///< library, pool, what it says and the name, by tabs
  std::string Identifier; ///< what code that uses it must name; may be empty
  Change Drop;
  std::vector<Change> Others; ///< bounds something else
};

std::string lastPart(llvm::StringRef Name) {
  size_t At = Name.rfind("::");
  return (At == llvm::StringRef::npos ? Name : Name.drop_front(At + 2)).str();
}

llvm::StringRef word(KnobClass Class) {
  constexpr llvm::StringLiteral Words[] = {"active",  "idle", "queue",
                                           "request", "time", "nothing"};
  return Words[static_cast<int>(Class)];
}

/// All rows of the pool files.
class Rows {
public:
  explicit Rows(const Libraries &All) {
    for (size_t L = 0; L < All.size(); ++L) {
      add(All[L].Id + "\t\tconnection", All[L].Connections,
          [L](Libraries &Of) { return &Of[L].Connections; });
      for (size_t P = 0; P < All[L].Pools.size(); ++P)
        addPool(All[L].Id + "\t" + All[L].Pools[P].Name, All[L].Pools[P],
                [L, P](Libraries &Of) { return &Of[L].Pools[P]; });
    }
  }

  std::vector<Row> Found;

private:
  template <class Get>
  void add(const std::string &Label, const std::vector<std::string> &Names,
           Get List) {
    for (size_t I = 0; I < Names.size(); ++I)
      Found.push_back(
          {Label + "\t" + Names[I],
           lastPart(Names[I]),
           [List, I](Libraries &Of) { List(Of)->erase(List(Of)->begin() + I); },
           {}});
  }

  template <class Get>
  void addPool(const std::string &Label, const PoolRow &Pool, Get Same) {
    add(Label + (Pool.ReportCreated ? "\tcreated-by!" : "\tcreated-by"),
        Pool.Created, [Same](Libraries &Of) { return &Same(Of)->Created; });
    add(Label + "\tfed-by", Pool.Fed,
        [Same](Libraries &Of) { return &Same(Of)->Fed; });
    add(Label + "\tserves", Pool.Serves,
        [Same](Libraries &Of) { return &Same(Of)->Serves; });
    add(Label + "\tbounded-by-overriding", Pool.Overrides,
        [Same](Libraries &Of) { return &Same(Of)->Overrides; });
    if (!Pool.Base.empty())
      Found.push_back({Label + "\tbase\t" + Pool.Base,
                       lastPart(Pool.Base),
                       [Same](Libraries &Of) { Same(Of)->Base.clear(); },
                       {}});
    std::vector<std::string> Texts;
    for (const TextRow &Text : Pool.Texts)
      Texts.push_back(Text.Function);
    add(Label + "\ttext", Texts,
        [Same](Libraries &Of) { return &Same(Of)->Texts; });
    for (size_t I = 0; I < Pool.Knobs.size(); ++I)
      addKnob(Label, Pool, I, Same);
  }

  template <class Get>
  void addKnob(const std::string &Label, const PoolRow &Pool, size_t I,
               Get Same) {
    const KnobRow &Knob = Pool.Knobs[I];
    bool Open = Pool.Default == ActiveDefault::Unlimited;
    llvm::StringRef What =
        Knob.ValueType.empty() ? word(Knob.Bounds) : "factory";
    Row New{Label + "\t" + What.str() + (Open ? "!" : "") + "\t" +
                Knob.Function + Knob.Field + Knob.Variable + Knob.Key +
                (Knob.Option.empty() ? "" : " " + Knob.Option),
            lastPart(Knob.Function + Knob.Field + Knob.Variable),
            [Same, I](Libraries &Of) {
              auto &List = Same(Of)->Knobs;
              List.erase(List.begin() + I);
            },
            {}};
    for (KnobClass Other : {KnobClass::Active, KnobClass::Idle})
      if (Other != Knob.Bounds)
        New.Others.push_back([Same, I, Other](Libraries &Of) {
          Same(Of)->Knobs[I].Bounds = Other;
        });
    Found.push_back(std::move(New));
  }
};

using Texts = std::set<std::string>;

std::string show(const Location &L) {
  return " " + std::to_string(L.Line) + ":" + std::to_string(L.Column) + " ";
}

/// What the analysis with some pool files says, as texts that can be compared.
struct Outcome {
  Texts Findings;
  Texts Silent; ///< the pools without one
};

void addFindings(const std::vector<Finding> &Findings, Outcome &Out) {
  for (const Finding &F : Findings) {
    std::string Text = F.Rule + show(F.Where) + F.Message;
    for (const Note &N : F.Notes)
      Text += show(N.Where) + N.Text;
    for (const Edit &E : F.Fix)
      Text += show(E.Where) + E.Text;
    Out.Findings.insert(Text);
  }
}

void addPool(const PoolFacts &Pool, Outcome &Out) {
  TranslationUnitFacts One;
  One.Pools.push_back(Pool);
  std::vector<Finding> Findings;
  checkPoolMissingMaxActive(One, Findings);
  if (!Findings.empty())
    return addFindings(Findings, Out);
  std::string Text = Pool.Product + " " + Pool.Object + show(Pool.Created) +
                     (Pool.Escapes ? "escapes " : "") +
                     (Pool.FedWithinBound ? "fed within a bound " : "");
  for (const KnobSetting &Knob : Pool.Knobs)
    Text += Knob.Name + show(Knob.Where);
  Out.Silent.insert(Text);
}

Outcome run(ASTContext &Context, Libraries With) {
  const PoolCatalog Pools(std::move(With));
  fanout::AnalyzerOptions Options;
  Options.Pools = &Pools;
  TranslationUnitFacts Facts = analyze(Context, Catalog::builtin(), Options);
  Outcome Out;
  for (const PoolFacts &Pool : Facts.Pools)
    addPool(Pool, Out);
  for (const InHousePool &Pool : Facts.InHousePools)
    if (!Pool.Bounded.empty())
      Out.Silent.insert(Pool.Acquires + show(Pool.Acquire) + Pool.Bounded);
  std::vector<Finding> Growing;
  checkPoolGrowsPastIdle(Facts, Growing);
  addFindings(Growing, Out);
  return Out;
}

bool isAnyMissing(const Texts &Before, const Texts &After) {
  return llvm::any_of(
      Before, [&](const std::string &One) { return !After.contains(One); });
}

void say(llvm::StringRef What, const Row &Of) {
  llvm::outs() << What << '\t' << Of.Id << '\n';
}

/// False if the translation unit has no such name, so that it cannot say
/// anything of the row.
bool isNamed(const Row &Each, const ASTContext &Context) {
  return Each.Identifier.empty() ||
         Context.Idents.find(Each.Identifier) != Context.Idents.end();
}

void check(const Row &Each, ASTContext &Context, const Libraries &All,
           const Outcome &Whole) {
  auto With = [&](const Change &Do) {
    Libraries Changed = All;
    Do(Changed);
    return run(Context, std::move(Changed));
  };
  const Outcome Without = With(Each.Drop);
  if (isAnyMissing(Whole.Findings, Without.Findings))
    say("positive", Each);
  if (isAnyMissing(Whole.Silent, Without.Silent))
    say("silent", Each);
  if (Whole.Findings != Without.Findings ||
      llvm::any_of(Each.Others, [&](const Change &Other) {
        return With(Other).Findings != Whole.Findings;
      }))
    say("needed", Each);
}

class Consumer : public ASTConsumer {
public:
  void HandleTranslationUnit(ASTContext &Context) override {
    if (Context.getDiagnostics().hasErrorOccurred())
      return;
    const Libraries All = PoolCatalog::builtin().libraries().vec();
    const Outcome Whole = run(Context, All);
    for (const Row &Each : Rows(All).Found) {
      say("row", Each);
      if (isNamed(Each, Context))
        check(Each, Context, All, Whole);
    }
  }
};

struct Factory {
  std::unique_ptr<ASTConsumer> newASTConsumer() {
    return std::make_unique<Consumer>();
  }
};

} // namespace

int main(int Argc, const char **Argv) {
  std::string Error;
  auto Flags =
      tooling::FixedCompilationDatabase::loadFromCommandLine(Argc, Argv, Error);
  if (!Flags || Argc < 2) {
    llvm::errs() << "usage: fanout-pool-row-check FILE... -- FLAGS " << Error
                 << "\n";
    return 2;
  }
  tooling::ClangTool Tool(*Flags,
                          std::vector<std::string>(Argv + 1, Argv + Argc));
  Tool.appendArgumentsAdjuster(tooling::getInsertArgumentAdjuster(
      {"-resource-dir=" FANOUT_RESOURCE_DIR, "-w"},
      tooling::ArgumentInsertPosition::BEGIN));
  Factory Consumers;
  return Tool.run(tooling::newFrontendActionFactory(&Consumers).get());
}
