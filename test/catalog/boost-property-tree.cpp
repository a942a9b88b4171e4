// REQUIRES: boost-headers
// RUN: %row_check boost-property-tree %s -- -std=c++17
#include <boost/property_tree/info_parser.hpp>
#include <boost/property_tree/ini_parser.hpp>
#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <sstream>

void trees(std::istringstream &text, boost::property_tree::ptree &tree) {
  boost::property_tree::read_json(text, tree); //= minimum
  boost::property_tree::read_xml(text, tree);  //= minimum
  boost::property_tree::read_ini(text, tree);  //= minimum
  boost::property_tree::read_info(text, tree); //= minimum
  boost::property_tree::read_json("a", tree);
}
