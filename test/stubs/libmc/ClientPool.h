// What the tests need of libmc.
#pragma once

namespace douban::mc {
typedef enum { CFG_POLL_TIMEOUT, CFG_INITIAL_CLIENTS, CFG_MAX_CLIENTS, CFG_MAX_GROWTH } config_options_t;
class ClientPool {
public:
  void config(config_options_t opt, int val);
};
} // namespace douban::mc
