import ArgumentParser
import CXLSXWriter
@main struct Main: ParsableCommand { func run() { print(String(cString: lxw_version())) } }
