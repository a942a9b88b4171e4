#include "checks/catalog/Words.h"

namespace fanout {
namespace {

constexpr Word<Role> Roles[] = {
    {"spawn", Role::Spawn},
    {"range-fanout", Role::RangeFanout},
    {"bounded-fanout", Role::BoundedFanout},
    {"repeat", Role::Repeat},
    {"call", Role::Call},
    {"acquire", Role::Acquire},
    {"try-acquire", Role::TryAcquire},
    {"release", Role::Release},
    {"take", Role::Take},
    {"give", Role::Give},
    {"join", Role::Join},
    {"join-any", Role::JoinAny},
    {"detach", Role::Detach},
    {"wait", Role::Wait},
    {"configure", Role::Configure},
    {"open", Role::Open},
    {"unblock", Role::Unblock},
    {"close", Role::Close},
    {"log", Role::Log},
    {"source", Role::Source},
    {"measure", Role::Measure},
    {"minimum", Role::Minimum},
    {"clamp", Role::Clamp},
    {"neutral", Role::Neutral},
};

constexpr Word<Work> Works[] = {
    {"none", Work::None},
    {"queued", Work::Queued},
    {"async-call", Work::AsyncCall},
    {"coroutine", Work::Coroutine},
    {"connection", Work::Connection},
    {"process", Work::Process},
    {"thread", Work::Thread},
};

constexpr Word<Origin> Origins[] = {
    {"unknown", Origin::Unknown},   {"constant", Origin::Constant},
    {"hardware", Origin::Hardware}, {"configured", Origin::Configured},
    {"input", Origin::Input},       {"events", Origin::Events},
};

constexpr Word<OnDestroy> Ends[] = {
    {"nothing", OnDestroy::Nothing},
    {"joins", OnDestroy::Joins},
    {"terminates", OnDestroy::Terminates},
    {"cancels", OnDestroy::Cancels},
};

constexpr Word<WhenFull> Fulls[] = {
    {"queues", WhenFull::Queues},
    {"waits", WhenFull::Waits},
    {"fails", WhenFull::Fails},
};

} // namespace

llvm::ArrayRef<Word<Role>> words(Role) { return Roles; }
llvm::ArrayRef<Word<Work>> words(Work) { return Works; }
llvm::ArrayRef<Word<Origin>> words(Origin) { return Origins; }
llvm::ArrayRef<Word<OnDestroy>> words(OnDestroy) { return Ends; }
llvm::ArrayRef<Word<WhenFull>> words(WhenFull) { return Fulls; }

} // namespace fanout
