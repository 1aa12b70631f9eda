import aws_cdk as cdk
from agentic_retail.constructs import (
    RetailStore,
    StoreRoute,
    StoreService,
    StoreStage,
    TableAccess,
)
from aws_cdk.aws_apigatewayv2 import HttpMethod
from aws_cdk.aws_lambda import Code

app = cdk.App()
stack = cdk.Stack(app, "Store")

RetailStore(
    stack,
    "Store",
    environment_name="dev",
    stage=StoreStage.DISPOSABLE,
    services=[
        StoreService(
            name="inventory",
            code=Code.from_asset("service"),
            routes=[StoreRoute(method=HttpMethod.GET, path="/inventory/products")],
            table_access=TableAccess.READ_WRITE,
        )
    ],
)

app.synth()
