package shop;

import io.github.toluorina.agenticretail.constructs.RetailStore;
import io.github.toluorina.agenticretail.constructs.StoreRoute;
import io.github.toluorina.agenticretail.constructs.StoreService;
import io.github.toluorina.agenticretail.constructs.StoreStage;
import io.github.toluorina.agenticretail.constructs.TableAccess;
import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.lambda.Code;

public final class Store {
    public static void main(final String[] args) {
        App app = new App();
        Stack stack = new Stack(app, "Store");

        RetailStore.Builder.create(stack, "Store")
                .environmentName("dev")
                .stage(StoreStage.DISPOSABLE)
                .services(List.of(StoreService.builder()
                        .name("inventory")
                        .code(Code.fromAsset("service"))
                        .routes(List.of(StoreRoute.builder()
                                .method(HttpMethod.GET)
                                .path("/inventory/products")
                                .build()))
                        .tableAccess(TableAccess.READ_WRITE)
                        .build()))
                .build();

        app.synth();
    }
}
