import Scenarios
import Simulation
