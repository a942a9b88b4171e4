// What the tests need of libodb-sqlite.
#pragma once

#include "connection-factory.hxx"

#include <memory>
#include <string>

namespace odb::sqlite {

class database {
public:
  explicit database(std::string name, int flags = 2, int foreign_keys = true,
                    std::string vfs = "",
                    std::unique_ptr<connection_factory> = nullptr);
};

} // namespace odb::sqlite
